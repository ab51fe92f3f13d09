package org.moisson.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.CurationRefused.Why;
import org.moisson.report.Dates;

/** Dates of a report as a person wrote them: ISO 8601, to the year, the month or the day. */
final class WrittenDates {

    static final Set<String> PARTS = Set.of("start", "end", "published", "capitalised", "event");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private WrittenDates() {}

    static Dates read(WrittenValue written) {
        if (!written.part("").isEmpty()) {
            throw new CurationRefused(Why.BAD_DATE, written.part(""));
        }
        String start = date(written.part("start"));
        String end = date(written.part("end"));
        Dates dates = new Dates(
                start,
                end,
                date(written.part("published")),
                date(written.part("capitalised")),
                date(written.part("event")));
        if (dates.equals(Dates.UNKNOWN)) {
            throw new CurationRefused(Why.BAD_DATE, "");
        }
        int common = start == null || end == null ? 0 : Math.min(start.length(), end.length());
        if (start != null && end != null && start.substring(0, common).compareTo(end.substring(0, common)) > 0) {
            throw new CurationRefused(Why.BAD_DATE, start + " – " + end);
        }
        return dates;
    }

    private static @Nullable String date(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?") || !real(written)) {
            throw new CurationRefused(Why.BAD_DATE, written);
        }
        return written;
    }

    private static boolean real(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        try {
            return year >= FIRST_YEAR
                    && year <= LAST_YEAR
                    && switch (date.length()) {
                        case 4 -> true;
                        case 7 -> YearMonth.parse(date).getYear() == year;
                        default -> LocalDate.parse(date).getYear() == year;
                    };
        } catch (DateTimeException unreal) {
            return false;
        }
    }
}
