package org.moisson.report;

import org.jspecify.annotations.Nullable;

/** The dates of a report in ISO 8601 with reduced precision ("2022", "2022-12"); null where the text says nothing. */
public record Dates(
        @Nullable String start,
        @Nullable String end,
        @Nullable String published,
        @Nullable String capitalised,
        @Nullable String event) {

    public static final Dates UNKNOWN = new Dates(null, null, null, null, null);
}
