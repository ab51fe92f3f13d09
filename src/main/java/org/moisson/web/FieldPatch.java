package org.moisson.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.FieldEdit;
import org.moisson.curation.WrittenValue;
import org.moisson.report.Slug;
import org.moisson.report.Status;
import tools.jackson.databind.JsonNode;

/** What a PATCH says of a field of the sheet. */
@Schema(
        description =
                "« value » seul : la valeur juste (champ simple), une valeur de plus (champ multiple) ou, en tableau, toutes les"
                        + " valeurs et elles seules. « status » seul : ce qui est là est confirmé ou rejeté. « value » et"
                        + " « status » : la valeur dont on parle. « value » et « replaces » : l'une à la place de l'autre."
                        + " Une valeur est un texte, un identifiant (« nutrition », « dep-44 ») ou l'objet de la fiche"
                        + " ({\"code\", \"role\"}, {\"id\", \"rank\"}, {\"id\", \"role\", \"ageMin\", \"ageMax\"},"
                        + " {\"axis\", \"axisStatus\"}, {\"start\", \"end\", \"published\", …}).")
record FieldPatch(
        @Schema(oneOf = {String.class, Object.class, Object[].class}) @Nullable
        JsonNode value,

        @Schema(allowableValues = {"confirmed", "rejected"}) @Nullable
        String status,

        @Schema(oneOf = {String.class, Object.class}) @Nullable
        JsonNode replaces,

        @Schema(description = "Le passage où la valeur se lit") @Nullable
        String passageId) {

    FieldEdit edit() {
        List<WrittenValue> values = new ArrayList<>();
        boolean whole = value != null && value.isArray();
        if (value != null && whole) {
            value.forEach(each -> values.add(written(each)));
        } else if (value != null && !value.isNull()) {
            values.add(written(value));
        }
        WrittenValue replaced = replaces == null || replaces.isNull() ? null : written(replaces);
        return new FieldEdit(values, whole, status(status), replaced, passageId);
    }

    static @Nullable Status status(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return Slug.find(Status.class, written)
                .filter(each -> each != Status.PROPOSED)
                .orElseThrow(() -> new Refused("bad-value", "status", written));
    }

    private static WrittenValue written(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> parts = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                if (!each.getValue().isNull()) {
                    parts.put(each.getKey(), scalar(each.getValue()));
                }
            }
            return new WrittenValue(parts);
        }
        return WrittenValue.of(scalar(node));
    }

    private static String scalar(JsonNode node) {
        if (node.isString() || node.isNumber()) {
            return node.asString();
        }
        throw new Refused("bad-value", "written");
    }
}
