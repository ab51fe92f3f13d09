package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curation;
import org.moisson.report.Field;
import org.moisson.report.Finding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people decide on the values and findings of a report. */
@RestController
@Tag(name = "Relecture")
class CurationApi {

    private final Curation curation;
    private final Documents documents;
    private final JsonMapper json;

    CurationApi(Curation curation, Documents documents, JsonMapper json) {
        this.curation = curation;
        this.documents = documents;
        this.json = json;
    }

    /**
     * A field after a decision.
     *
     * @param now the field as GET /api/reports/{id} gives it
     * @param version to be sent as If-Match with the next decision
     * @param searchable whether a search that begins now finds it so
     */
    record FieldNow(String field, @Nullable JsonNode now, int version, boolean searchable) {}

    /** A finding after a decision, null where it stands nowhere in the text. */
    record FindingNow(@Nullable Finding finding, int version, boolean searchable) {}

    /** A report after a decision was taken back. */
    record ReportNow(int version, boolean searchable) {}

    @Operation(
            summary = "Confirmer, rejeter, corriger ou ajouter une valeur de la fiche",
            description =
                    "If-Match porte la version vue (l'ETag de la fiche) : 409 si quelqu'un a décidé de la même valeur"
                            + " depuis. La recherche en tient compte dès la réponse quand « searchable » est vrai.")
    @PatchMapping("/api/reports/{id}/fields/{name}")
    ResponseEntity<FieldNow> field(
            @PathVariable String id,
            @PathVariable String name,
            @RequestBody FieldPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request) {
        Field field = Field.find(name).orElseThrow(Missing::field);
        Curation.Changed changed = curation.decide(Documents.id(id), field, patch.edit(), Signing.of(request, seen));
        JsonNode sheet = json.valueToTree(changed.now().report().sheet());
        return ResponseEntity.ok()
                .eTag(Seen.tag(changed.now()))
                .body(new FieldNow(name, sheet.get(name), changed.now().version(), changed.searchable()));
    }

    @Operation(summary = "Confirmer, rejeter ou corriger un constat")
    @PatchMapping("/api/findings/{id}")
    ResponseEntity<FindingNow> finding(
            @PathVariable String id,
            @RequestBody FindingPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request) {
        Curation.Changed changed = curation.decide(id, patch.edit(), Signing.of(request, seen));
        return answer(HttpStatus.OK, changed);
    }

    @Operation(summary = "Ajouter un constat à partir d'un passage")
    @PostMapping("/api/reports/{id}/findings")
    ResponseEntity<FindingNow> add(
            @PathVariable String id,
            @RequestBody FindingPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request) {
        Curation.Changed changed = curation.add(Documents.id(id), patch.edit(), Signing.of(request, seen));
        return answer(HttpStatus.CREATED, changed);
    }

    private static ResponseEntity<FindingNow> answer(HttpStatus status, Curation.Changed changed) {
        Finding finding = changed.now().report().findings().stream()
                .filter(each -> each.id().equals(changed.finding()))
                .findFirst()
                .orElse(null);
        return ResponseEntity.status(status)
                .eTag(Seen.tag(changed.now()))
                .body(new FindingNow(finding, changed.now().version(), changed.searchable()));
    }

    @Operation(summary = "Qui a décidé quoi et quand, du plus récent au plus ancien")
    @GetMapping("/api/reports/{id}/history")
    List<DecisionJson> history(@PathVariable String id) {
        return curation.history(documents.existing(id)).stream()
                .map(DecisionJson::of)
                .toList();
    }

    @Operation(summary = "Revenir sur une décision ; c'est une décision aussi, sur laquelle on peut revenir")
    @PostMapping("/api/reports/{id}/history/{number}/undo")
    ResponseEntity<ReportNow> undo(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request) {
        Curation.Changed changed = curation.undo(Documents.id(id), number, Signing.of(request, seen));
        return ResponseEntity.ok()
                .eTag(Seen.tag(changed.now()))
                .body(new ReportNow(changed.now().version(), changed.searchable()));
    }
}
