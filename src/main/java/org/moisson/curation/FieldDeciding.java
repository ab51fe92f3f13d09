package org.moisson.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.CurationRefused.Why;
import org.moisson.report.Anchor;
import org.moisson.report.Change;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.store.Doubt;

/** Makes changes of what a person says of one field of a report. */
final class FieldDeciding {

    private final ValueReader reader;
    private final Field field;
    private final List<Tag<FieldValue>> tags;
    private final Set<String> lost = new HashSet<>();
    private final Anchoring anchoring;

    FieldDeciding(ValueReader reader, Curated now, Field field, Anchoring anchoring) {
        this.reader = reader;
        this.field = field;
        tags = SheetFields.of(now.report().sheet()).of(field);
        this.anchoring = anchoring;
        now.doubts().stream()
                .filter(each -> each.reason() == Doubt.Reason.UNANCHORED)
                .forEach(each -> lost.add(each.target()));
    }

    /** Throws CurationRefused for what can't be said of the field. */
    List<Change> decide(FieldEdit edit) {
        check(edit);
        Anchor anchor = named(edit.passageId());
        WrittenValue replaced = edit.replaces();
        if (replaced != null) {
            Tag<FieldValue> before = the(replaced);
            return change(before, reader.read(field, edit.values().getFirst()), anchor);
        }
        Status status = edit.status();
        if (status != null) {
            return judge(edit.values(), status, anchor);
        }
        return edit.whole() || !field.list() ? set(edit.values(), anchor) : add(edit.values(), anchor);
    }

    private void check(FieldEdit edit) {
        if (edit.status() == Status.PROPOSED
                || ((edit.status() == null || edit.replaces() != null)
                        && edit.values().isEmpty())) {
            throw new CurationRefused(Why.NOTHING_SAID, field.written());
        }
        if (edit.values().size() > 1 && (!field.list() || edit.replaces() != null)) {
            throw new CurationRefused(Why.AMBIGUOUS_VALUE, field.written());
        }
    }

    /** The values of those targets that nobody has decided on, confirmed. */
    List<Change> confirm(Set<String> targets) {
        List<Change> changes = new ArrayList<>();
        for (Tag<FieldValue> tag : tags) {
            if (tag.status() == Status.PROPOSED && targets.contains(Keys.target(field, tag.value()))) {
                changes.addAll(judged(tag, Status.CONFIRMED, null));
            }
        }
        return changes;
    }

    private List<Change> judge(List<WrittenValue> values, Status status, @Nullable Anchor anchor) {
        List<Change> changes = new ArrayList<>();
        if (values.isEmpty()) {
            List<Tag<FieldValue>> all = tags.stream()
                    .filter(tag -> !field.list() || !tag.rejected())
                    .toList();
            if (all.isEmpty()) {
                throw new CurationRefused(Why.UNKNOWN_VALUE, field.written());
            }
            all.forEach(tag -> changes.addAll(judged(tag, status, anchor)));
        }
        for (WrittenValue value : values) {
            if (status == Status.CONFIRMED && meant(value).isEmpty()) {
                changes.addAll(field.list() ? add(List.of(value), anchor) : set(List.of(value), anchor));
            } else {
                changes.addAll(judged(the(value), status, anchor));
            }
        }
        return changes;
    }

    private List<Change> judged(Tag<FieldValue> tag, Status status, @Nullable Anchor anchor) {
        boolean adrift = status == Status.CONFIRMED && lost.contains(Keys.target(field, tag.value()));
        if (tag.status() == status && !adrift) {
            return List.of();
        }
        Anchor stands = anchor == null ? anchor(tag) : anchor;
        FieldValue after = status == Status.CONFIRMED ? tag.value() : null;
        return List.of(new Change.OfValue(field, tag.value(), tag.status(), after, stands));
    }

    private List<Change> add(List<WrittenValue> values, @Nullable Anchor anchor) {
        List<Change> changes = new ArrayList<>();
        for (WrittenValue value : values) {
            FieldValue after = read(value);
            Optional<Tag<FieldValue>> same = tags.stream()
                    .filter(tag -> Keys.of(field, tag.value()).equals(Keys.of(field, after)))
                    .findFirst();
            changes.addAll(
                    same.isPresent()
                            ? change(same.get(), after, anchor)
                            : List.of(new Change.OfValue(field, null, Status.PROPOSED, after, anchor)));
        }
        return changes;
    }

    /** These and no others. */
    private List<Change> set(List<WrittenValue> values, @Nullable Anchor anchor) {
        if (!field.list()) {
            FieldValue after = read(values.getFirst());
            return tags.isEmpty()
                    ? List.of(new Change.OfValue(field, null, Status.PROPOSED, after, anchor))
                    : change(tags.getFirst(), after, anchor);
        }
        List<Change> changes = new ArrayList<>(add(values, anchor));
        Set<String> kept = new HashSet<>();
        values.forEach(value -> kept.add(Keys.of(field, read(value))));
        tags.stream()
                .filter(tag -> !kept.contains(Keys.of(field, tag.value())))
                .forEach(tag -> changes.addAll(judged(tag, Status.REJECTED, null)));
        return changes;
    }

    private List<Change> change(Tag<FieldValue> before, FieldValue after, @Nullable Anchor anchor) {
        if (before.value().equals(after)) {
            return judged(before, Status.CONFIRMED, anchor);
        }
        Anchor stands = anchor == null ? anchor(before) : anchor;
        return List.of(new Change.OfValue(field, before.value(), before.status(), after, stands));
    }

    /** A name alone means what the field holds under that name. */
    private FieldValue read(WrittenValue written) {
        List<FieldValue> known = written.bare() && field != Field.DATES ? meant(written) : List.of();
        return known.size() == 1 ? known.getFirst() : reader.read(field, written);
    }

    private List<FieldValue> meant(WrittenValue written) {
        List<FieldValue> given = tags.stream().map(Tag::value).toList();
        return ValueReader.meant(field, written, given);
    }

    /** The one value that is meant. */
    private Tag<FieldValue> the(WrittenValue written) {
        List<FieldValue> meant = meant(written);
        if (meant.size() > 1) {
            throw new CurationRefused(Why.AMBIGUOUS_VALUE, field.written());
        }
        return tags.stream()
                .filter(tag -> meant.contains(tag.value()))
                .findFirst()
                .orElseThrow(() -> new CurationRefused(Why.UNKNOWN_VALUE, field.written()));
    }

    private @Nullable Anchor named(@Nullable String passageId) {
        return passageId == null
                ? null
                : anchoring
                        .passage(passageId)
                        .map(anchoring::at)
                        .orElseThrow(() -> new CurationRefused(Why.UNKNOWN_PASSAGE, passageId));
    }

    private @Nullable Anchor anchor(Tag<FieldValue> tag) {
        return tag.evidence().stream()
                .flatMap(each -> anchoring.passage(each.passageId()).stream())
                .findFirst()
                .map(anchoring::at)
                .orElse(null);
    }
}
