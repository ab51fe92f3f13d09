package org.moisson.report;

import org.jspecify.annotations.Nullable;

/** What a person changed. */
public sealed interface Change {

    /**
     * A value of the sheet was confirmed (before and after are the same), rejected (no after), replaced, or added (no before).
     *
     * @param was what was said of the value before
     * @param anchor where it is read, null where the person named no passage
     */
    record OfValue(
            Field field,
            @Nullable FieldValue before,
            Status was,
            @Nullable FieldValue after,
            @Nullable Anchor anchor) implements Change {}

    /**
     * A finding was confirmed, corrected, rejected (no after), or added (no before).
     *
     * @param finding its id at that time
     */
    record OfFinding(
            String finding,
            @Nullable Sense before,
            Status was,
            @Nullable Sense after,
            Anchor anchor) implements Change {}

    /** The decision of that number, or an earlier undoing, no longer holds. */
    record Undone(int number) implements Change {}
}
