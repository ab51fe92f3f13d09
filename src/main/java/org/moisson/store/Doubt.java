package org.moisson.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.FieldValue;
import org.moisson.report.ReportId;
import org.moisson.report.Sense;

/**
 * A value or finding that a person has not yet looked at, or should look at again.
 *
 * @param title of the report
 * @param target what it is about within the report: the field, ":" and the key of the value, or "finding:" and its id
 * @param field "findings" for a finding
 * @param confidence 0 to 1
 * @param value of the sheet, null for a finding
 * @param sense of a finding, null for a value
 * @param quote what it rests on; may be empty
 * @param passageId of the quote, empty where it stands nowhere any more
 */
public record Doubt(
        ReportId report,
        String title,
        String target,
        String field,
        Reason reason,
        double confidence,
        @Nullable FieldValue value,
        @Nullable Sense sense,
        String quote,
        List<Integer> pages,
        String passageId) {

    public Doubt {
        pages = List.copyOf(pages);
    }

    /** Why, the most pressing first. */
    public enum Reason implements org.moisson.report.Slug {
        /** What a person decided stands nowhere in the text any more. */
        UNANCHORED(0),
        /** Signs speak against each other. */
        CONFLICT(1),
        /** Nobody has looked at it. */
        PROPOSED(2);

        private final int rank;

        Reason(int rank) {
            this.rank = rank;
        }

        static Reason ranked(int rank) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.rank == rank)
                    .findFirst()
                    .orElse(PROPOSED);
        }

        /** By which they are ordered and kept. */
        int rank() {
            return rank;
        }
    }

    /** Names it among all. */
    public String id() {
        return report.value() + ":" + target;
    }
}
