package org.moisson.classification;

import org.jspecify.annotations.Nullable;

/**
 * A period as a text gives it, ISO 8601 with reduced precision; an end that is open is null.
 *
 * @param from where the expression begins in its text
 * @param to after its last character
 */
record DateSpan(@Nullable String start, @Nullable String end, int from, int to) {

    /** Whether both ends are given. */
    boolean closed() {
        return start != null && end != null;
    }
}
