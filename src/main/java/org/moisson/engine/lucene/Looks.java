package org.moisson.engine.lucene;

import java.time.Duration;

/** When the whole index is to be read again: seldom enough to cost a hundredth of the time. Thread-safe. */
final class Looks {

    private static final long LEAST = Duration.ofMinutes(1).toNanos();
    private static final int SHARE = 100;

    private long next = System.nanoTime() + LEAST;

    synchronized boolean due() {
        return System.nanoTime() - next >= 0;
    }

    /** A look took so many nanoseconds. */
    synchronized void took(long nanos) {
        next = System.nanoTime() + Math.max(LEAST, nanos * SHARE);
    }

    /** The next look is due at once. */
    synchronized void soon() {
        next = System.nanoTime();
    }
}
