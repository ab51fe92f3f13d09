package org.moisson.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as a person writes them in the language of the page, by the clock of the machine. */
final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Days() {}

    /** "2 mars 2025", empty for none. */
    static String day(@Nullable Instant instant) {
        return instant == null ? "" : DAY.withLocale(Tongue.spoken()).format(instant);
    }

    /** "2 mars 2025, 14:05". */
    static String minute(Instant instant) {
        return MINUTE.withLocale(Tongue.spoken()).format(instant);
    }

    /** "2 mars 2025, 14:05:09". */
    static String time(Instant instant) {
        return TIME.withLocale(Tongue.spoken()).format(instant);
    }
}
