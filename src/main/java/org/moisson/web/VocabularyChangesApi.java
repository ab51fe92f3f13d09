package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.store.ChangeRequests;
import org.moisson.thesaurus.Proposals;
import org.moisson.thesaurus.Thesaurus;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeFields;
import org.moisson.vocabulary.ChangeLog;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing the vocabularies: what a change would do, making it, taking it back, and the terms that are proposed. */
@RestController
@Tag(name = "Vocabulaires")
class VocabularyChangesApi {

    private final Thesaurus thesaurus;
    private final Vocabularies vocabularies;

    VocabularyChangesApi(Thesaurus thesaurus, Vocabularies vocabularies) {
        this.thesaurus = thesaurus;
        this.vocabularies = vocabularies;
    }

    @Operation(
            summary = "Change un vocabulaire, ou dit ce que cela changerait (preview=true)",
            description = "action : add-label, remove-label (kind : alternative, hidden, cue), define, add-concept, "
                    + "deprecate ; version : celle des vocabulaires que l'on a vus, sinon la version actuelle")
    @PostMapping("/api/vocabularies/{scheme}/changes")
    ResponseEntity<Object> change(
            @PathVariable String scheme,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody ChangeJson body,
            Actor actor) {
        Change change = body.fields().toChange(VocabularyApi.scheme(scheme));
        return preview ? ResponseEntity.ok(thesaurus.effect(change)) : made(change, body.version(), actor);
    }

    @Operation(summary = "Annule un changement, ou dit ce que cela changerait (preview=true)")
    @PostMapping("/api/vocabularies/changes/{number}/undo")
    ResponseEntity<Object> undo(
            @PathVariable long number, @RequestParam(defaultValue = "false") boolean preview, Actor actor) {
        Change change = new Change.Undo(Scheme.THEME, "", number);
        return preview ? ResponseEntity.ok(thesaurus.effect(change)) : made(change, null, actor);
    }

    private ResponseEntity<Object> made(Change change, @Nullable String version, Actor actor) {
        ChangeLog.Entry entry =
                thesaurus.make(change, actor.name(), version == null ? vocabularies.version() : version);
        return ResponseEntity.created(URI.create("/api/vocabularies/changes")).body(EntryJson.of(entry, false));
    }

    @Operation(summary = "Les changements faits, du plus récent au plus ancien")
    @GetMapping("/api/vocabularies/changes")
    List<EntryJson> history() {
        return thesaurus.history().stream()
                .map(each -> EntryJson.of(each.entry(), each.undone()))
                .toList();
    }

    @Operation(summary = "Où en est la mise à jour des fiches concernées par un changement")
    @GetMapping("/api/vocabularies/progress")
    ProgressJson progress() {
        return thesaurus
                .progress()
                .map(each -> new ProgressJson("RUNNING", each.done(), each.all(), each.renewed()))
                .orElse(new ProgressJson("DONE", 0, 0, 0));
    }

    @Operation(summary = "Termes fréquents du fonds qui manquent aux vocabulaires")
    @GetMapping("/api/vocabularies/proposals")
    Proposals proposals() {
        return thesaurus.proposals();
    }

    @Operation(summary = "Ne plus proposer un terme (key)")
    @PostMapping("/api/vocabularies/proposals/refused")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void refuse(@RequestBody Map<String, String> body, Actor actor) {
        String key = body.getOrDefault("key", "").strip();
        if (key.isEmpty() || key.length() > 200) {
            throw new Refused("bad-request", "term");
        }
        thesaurus.refuse(key, actor.name());
    }

    @Operation(summary = "Demande un changement, qu'un administrateur fera ou non")
    @PostMapping("/api/vocabularies/{scheme}/requests")
    ResponseEntity<RequestJson> ask(@PathVariable String scheme, @RequestBody ChangeJson body, Actor actor) {
        Change change = body.fields().toChange(VocabularyApi.scheme(scheme));
        return ResponseEntity.created(URI.create("/api/vocabularies/requests"))
                .body(RequestJson.of(thesaurus.request(change, actor.name())));
    }

    @Operation(summary = "Les demandes qui attendent une décision")
    @GetMapping("/api/vocabularies/requests")
    List<RequestJson> requests() {
        return thesaurus.requests().stream().map(RequestJson::of).toList();
    }

    @Operation(summary = "Fait ce qui est demandé")
    @PostMapping("/api/vocabularies/requests/{id}/granted")
    EntryJson grant(@PathVariable long id, Actor actor) {
        return EntryJson.of(thesaurus.grant(id, actor.name(), vocabularies.version()), false);
    }

    @Operation(summary = "Écarte une demande")
    @PostMapping("/api/vocabularies/requests/{id}/turned-down")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void turnDown(@PathVariable long id, Actor actor) {
        if (!thesaurus.turnDown(id, actor.name())) {
            throw org.moisson.vocabulary.ChangeRefused.unknown(String.valueOf(id));
        }
    }

    /** A change as it is asked for. */
    record ChangeJson(
            @Nullable String action,
            @Nullable String concept,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String definition,
            @Nullable String broader,
            @Nullable String version) {

        ChangeFields fields() {
            return new ChangeFields(action, concept, kind, text, definition, broader, null);
        }
    }

    /** A change that was made. */
    record EntryJson(
            long number,
            Instant at,
            String by,
            String scheme,
            @Nullable ChangeFields change,
            boolean undone) {

        static EntryJson of(ChangeLog.Entry entry, boolean undone) {
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.by(),
                    entry.change().scheme().slug(),
                    ChangeFields.of(entry.change()),
                    undone);
        }
    }

    /** A change that is asked for. */
    record RequestJson(long id, Instant at, String by, String scheme, ChangeFields change) {

        static RequestJson of(ChangeRequests.Request request) {
            return new RequestJson(
                    request.id(),
                    request.at(),
                    request.by(),
                    request.change().scheme().slug(),
                    ChangeFields.of(request.change()));
        }
    }

    /** How far the reports of a change are; state is RUNNING or DONE. */
    record ProgressJson(String state, long done, long all, long renewed) {}
}
