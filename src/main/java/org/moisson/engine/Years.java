package org.moisson.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Dates;

/** The years of the action, those of the report where the action's are not known; null where neither is. */
record Years(@Nullable Integer first, @Nullable Integer last) {

    static Years of(Dates dates) {
        Integer start = year(dates.start());
        Integer end = year(dates.end());
        if (start == null && end == null) {
            Integer other = Stream.of(dates.event(), dates.capitalised(), dates.published())
                    .map(Years::year)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return new Years(other, other);
        }
        return new Years(start == null ? end : start, end == null ? start : end);
    }

    private static @Nullable Integer year(@Nullable String date) {
        return date != null && date.matches("\\d{4}.*") ? Integer.valueOf(date.substring(0, 4)) : null;
    }
}
