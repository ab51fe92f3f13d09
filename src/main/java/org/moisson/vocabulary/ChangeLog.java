package org.moisson.vocabulary;

import java.time.Instant;
import java.util.List;

/** Keeps what was changed, by whom and when; nothing in it is ever altered. Thread-safe. */
public interface ChangeLog {

    /** Every change from 1, with those that take others back. */
    List<Entry> entries();

    /** The number of the last one, 0 where there is none. */
    long last();

    /** Keeps one more, or throws {@link ChangeRefused} where the last one is not the given one any more. */
    Entry append(Change change, String by, long last);

    /** A change with its number, 1 for the first. */
    record Entry(long number, Instant at, String by, Change change) {}
}
