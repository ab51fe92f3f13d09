package org.moisson.curation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Rulings.Ruling;
import org.moisson.report.Anchor;
import org.moisson.report.Evidence;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Origin;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.store.Doubt;

/** Puts what people said of the values of a sheet over what was derived from the text. */
final class SheetApplying {

    private final HeldPlaces places;

    SheetApplying(HeldPlaces places) {
        this.places = places;
    }

    /** A sheet, and the values whose quotation stands nowhere in the text any more. */
    record Applied(Sheet sheet, List<Doubt> lost) {}

    Applied apply(Report derived, Rulings rulings, Anchoring anchoring) {
        SheetFields fields = SheetFields.of(derived.sheet());
        List<Doubt> lost = new ArrayList<>();
        Map<Field, List<Tag<FieldValue>>> said = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Map<String, Ruling> rules = new LinkedHashMap<>(rulings.of(field));
            List<Tag<FieldValue>> tags = new ArrayList<>();
            fields.of(field).forEach(tag -> tags.add(judged(field, tag, rules, anchoring)));
            rules.values().stream().filter(Ruling::confirmed).forEach(rule -> {
                tags.add(human(rule.value(), evidence(rule.anchor(), anchoring)));
                lost(derived, field, rule, anchoring).ifPresent(lost::add);
            });
            said.put(field, field.list() ? tags : last(tags));
        }
        said.compute(Field.PLACES, (field, tags) -> places.settle(tags == null ? List.of() : tags));
        return new Applied(new SheetFields(said).sheet(), lost);
    }

    /** What is said of a derived value; the rule is used up. */
    private static Tag<FieldValue> judged(
            Field field, Tag<FieldValue> tag, Map<String, Ruling> rules, Anchoring anchoring) {
        Ruling rule = rules.remove(Keys.of(field, tag.value()));
        if (rule == null) {
            return tag;
        }
        if (!rule.confirmed()) {
            return tag.withStatus(Status.REJECTED);
        }
        if (rule.value().equals(tag.value())) {
            return tag.withStatus(Status.CONFIRMED);
        }
        List<Evidence> own = evidence(rule.anchor(), anchoring);
        return human(rule.value(), own.isEmpty() ? tag.evidence() : own);
    }

    private static Tag<FieldValue> human(FieldValue value, List<Evidence> evidence) {
        return new Tag<>(value, Origin.HUMAN, 1, Status.CONFIRMED, evidence);
    }

    /** A field of one value holds what a person confirmed, else what was derived. */
    private static List<Tag<FieldValue>> last(List<Tag<FieldValue>> tags) {
        return tags.stream()
                .filter(tag -> tag.status() == Status.CONFIRMED)
                .reduce((first, second) -> second)
                .or(() -> tags.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Evidence> evidence(@Nullable Anchor anchor, Anchoring anchoring) {
        return anchor == null
                ? List.of()
                : anchoring.find(anchor).map(Anchoring::evidence).map(List::of).orElse(List.of());
    }

    private static Optional<Doubt> lost(Report report, Field field, Ruling rule, Anchoring anchoring) {
        Anchor anchor = rule.anchor();
        if (anchor == null || anchoring.find(anchor).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                report.id(),
                report.title(),
                Keys.target(field, rule.value()),
                field.written(),
                Doubt.Reason.UNANCHORED,
                0,
                rule.value(),
                null,
                anchor.quote(),
                List.of(anchor.page()),
                ""));
    }
}
