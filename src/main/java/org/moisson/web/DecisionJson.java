package org.moisson.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curation;
import org.moisson.report.Change;
import org.moisson.report.FieldValue;
import org.moisson.report.Status;

/**
 * A decision as the API gives it.
 *
 * @param subject "field", "finding" or "decision"
 * @param undoes the number of the decision that was taken back, null for others
 * @param standing whether nothing took it back
 * @param undoable whether it can be taken back now
 */
record DecisionJson(
        int number,
        String by,
        Instant at,
        String subject,
        @Nullable String field,
        @Nullable String findingId,
        @Nullable Side from,
        @Nullable Side to,
        @Nullable String quote,
        List<Integer> pages,
        @Nullable Integer undoes,
        boolean standing,
        boolean undoable) {

    /** What was said before or after; value is as in the sheet, or the kind, polarity, factors and modality of a finding. */
    record Side(@Nullable Object value, Status status) {}

    static DecisionJson of(Curation.Past past) {
        return switch (past.decision().change()) {
            case Change.OfValue change ->
                of(past, "field", change.field().written(), null)
                        .sides(side(value(change.before()), change.was()), after(change.before(), change.after()))
                        .anchored(change.anchor());
            case Change.OfFinding change ->
                of(past, "finding", null, change.finding())
                        .sides(
                                side(change.before(), change.was()),
                                change.after() == null
                                        ? new Side(change.before(), Status.REJECTED)
                                        : new Side(change.after(), Status.CONFIRMED))
                        .anchored(change.anchor());
            case Change.Undone it -> of(past, "decision", null, null).undoing(it.number());
        };
    }

    private static Side after(@Nullable FieldValue before, @Nullable FieldValue after) {
        return after == null ? new Side(value(before), Status.REJECTED) : new Side(value(after), Status.CONFIRMED);
    }

    private static @Nullable Side side(@Nullable Object value, Status was) {
        return value == null ? null : new Side(value, was);
    }

    /** A value as the sheet has it. */
    static @Nullable Object value(@Nullable FieldValue value) {
        return switch (value) {
            case null -> null;
            case FieldValue.Text it -> it.text();
            case FieldValue.Dated it -> it.dates();
            case FieldValue.Located it -> it.place();
            case FieldValue.About it -> it.theme();
            case FieldValue.Concerned it -> it.population();
            case FieldValue.Bearing it -> it.ottawa();
        };
    }

    private static DecisionJson of(
            Curation.Past past, String subject, @Nullable String field, @Nullable String finding) {
        return new DecisionJson(
                past.decision().number(),
                past.decision().by(),
                past.decision().at(),
                subject,
                field,
                finding,
                null,
                null,
                null,
                List.of(),
                null,
                past.standing(),
                past.undoable());
    }

    private DecisionJson sides(@Nullable Side before, Side after) {
        return new DecisionJson(
                number, by, at, subject, field, findingId, before, after, quote, pages, undoes, standing, undoable);
    }

    private DecisionJson anchored(org.moisson.report.@Nullable Anchor anchor) {
        return anchor == null
                ? this
                : new DecisionJson(
                        number,
                        by,
                        at,
                        subject,
                        field,
                        findingId,
                        from,
                        to,
                        anchor.quote(),
                        List.of(anchor.page()),
                        undoes,
                        standing,
                        undoable);
    }

    private DecisionJson undoing(int undone) {
        return new DecisionJson(
                number, by, at, subject, field, findingId, from, to, quote, pages, undone, standing, undoable);
    }
}
