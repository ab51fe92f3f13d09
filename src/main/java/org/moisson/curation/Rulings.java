package org.moisson.curation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Anchor;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;

/** The last word on each value of a sheet, by field and key. */
final class Rulings {

    private final Map<Field, Map<String, Ruling>> byField = new EnumMap<>(Field.class);

    /** Whether a value was confirmed, or else rejected; anchor is null where the person named no passage. */
    record Ruling(
            boolean confirmed, FieldValue value, @Nullable Anchor anchor) {}

    Rulings(List<Decision> standing) {
        for (Decision decision : standing) {
            switch (decision.change()) {
                case Change.OfValue change -> add(change);
                case Change.OfFinding finding -> {}
                case Change.Undone undone -> {}
            }
        }
    }

    private void add(Change.OfValue change) {
        Field field = change.field();
        Map<String, Ruling> rulings = byField.computeIfAbsent(field, any -> new LinkedHashMap<>());
        FieldValue before = change.before();
        FieldValue after = change.after();
        String kept = after == null ? "" : Keys.of(field, after);
        if (before != null && !Keys.of(field, before).equals(kept)) {
            rulings.put(Keys.of(field, before), new Ruling(false, before, change.anchor()));
        }
        if (after != null) {
            if (!field.list()) {
                rulings.values().removeIf(Ruling::confirmed);
            }
            rulings.remove(kept);
            rulings.put(kept, new Ruling(true, after, change.anchor()));
        }
    }

    /** By key, in the order of the decisions. */
    Map<String, Ruling> of(Field field) {
        return byField.getOrDefault(field, Map.of());
    }
}
