package org.moisson.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.FindingEdit;

/** What is said of a finding; what is left out stays as it is. */
record FindingPatch(
        @Schema(allowableValues = {"confirmed", "rejected"}) @Nullable
        String status,

        @Schema(allowableValues = {"lever", "obstacle", "result", "lesson", "recommendation"}) @Nullable
        String kind,

        @Schema(allowableValues = {"positive", "negative", "mixed", "none", "neutral"}) @Nullable
        String polarity,

        @Schema(
                description =
                        "Un ou deux facteurs ; aucun, seulement pour un résultat, un enseignement, une préconisation")
        @Nullable
        List<String> factors,

        @Schema(allowableValues = {"observed", "condition", "hedged", "opportunity", "criterion", "characteristic"})
        @Nullable
        String modality,

        @Schema(description = "Le passage qui est cité ; pour ajouter un constat ou en rattacher un") @Nullable
        String passageId) {

    FindingEdit edit() {
        return new FindingEdit(FieldPatch.status(status), kind, polarity, factors, modality, passageId);
    }
}
