package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curation;
import org.moisson.report.Field;
import org.moisson.report.Slug;
import org.moisson.store.Doubt;
import org.moisson.store.Doubts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits to be reviewed, over all reports. */
@RestController
@Tag(name = "Relecture")
class ReviewApi {

    private static final int MOST = 100;
    private static final int DEEPEST = 10_000;

    private final Curation curation;

    ReviewApi(Curation curation) {
        this.curation = curation;
    }

    @Operation(
            summary = "La file de relecture, le plus douteux d'abord",
            description =
                    "D'abord les décisions qui ne se rattachent plus au texte, puis les constats dont la section et la"
                            + " phrase se contredisent, puis les valeurs proposées, de la moins sûre à la plus sûre.")
    @GetMapping("/api/review")
    ReviewJson queue(
            @Schema(description = "Un champ de la fiche, ou « findings »") @RequestParam(required = false) @Nullable
                    String field,
            @RequestParam(required = false) @Nullable String report,
            @Schema(allowableValues = {"unanchored", "conflict", "proposed"}) @RequestParam(required = false) @Nullable
                    String reason,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (size < 1 || size > MOST) {
            throw new Refused("bad-page", "size", MOST);
        }
        if (page < 0 || (long) page * size > DEEPEST) {
            throw new Refused("too-deep", "deep", DEEPEST);
        }
        Doubts.Wanted wanted = wanted(field, report, reason, 0);
        return new ReviewJson(
                curation.waiting(wanted),
                page,
                size,
                curation.byField(),
                curation.queue(wanted, page * size, size).stream()
                        .map(ReviewJson.Item::of)
                        .toList());
    }

    /** What a person asks for, checked. */
    static Doubts.Wanted wanted(
            @Nullable String field, @Nullable String report, @Nullable String reason, double least) {
        if (field != null && !field.equals("findings") && Field.find(field).isEmpty()) {
            throw new Refused("unknown-value", "value", "field", field);
        }
        Doubt.Reason why = reason == null
                ? null
                : Slug.find(Doubt.Reason.class, reason)
                        .orElseThrow(() -> new Refused("unknown-value", "value", "reason", reason));
        return new Doubts.Wanted(field, report == null ? null : Documents.id(report), why, least);
    }

    /** What is confirmed together: those of the ids, or all that match, which must be as many as count says. */
    record Many(
            @Nullable List<String> ids,
            @Nullable String field,
            @Nullable String report,
            @Nullable String reason,
            @Nullable Double minConfidence,
            @Nullable Integer count) {}

    @Operation(
            summary = "Confirmer plusieurs valeurs et constats",
            description =
                    "Par « ids » de la file, ou par filtre (field, report, reason, minConfidence) avec le nombre attendu"
                            + " dans « count » : 409 si un autre nombre correspond. Au plus 1000 à la fois.")
    @PostMapping("/api/review/confirm")
    Curation.Confirmed confirm(@RequestBody Many many, HttpServletRequest request) {
        List<String> ids = many.ids();
        Curation.Confirmed confirmed;
        if (ids != null) {
            confirmed = curation.confirm(ids, Signing.of(request, null));
        } else if (many.count() == null) {
            throw new Refused("bad-parameter", "count");
        } else {
            double least = many.minConfidence() == null ? 0 : many.minConfidence();
            confirmed = curation.confirm(
                    wanted(many.field(), many.report(), many.reason(), least), many.count(), Signing.of(request, null));
        }
        return confirmed;
    }
}
