package org.moisson.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Makes whoever tries in vain wait, twice as long each time. Forgets after a day, and the oldest when there are many. */
final class Backoff {

    private static final int MOST = 10_000;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration longest;
    private final Map<String, Tries> tries = new LastUsed<>(MOST);

    private record Tries(int count, Instant last) {}

    /** After so many free tries the wait begins at one second, and ends growing at the longest. */
    Backoff(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /** How long somebody has to wait now; zero when they may try. */
    synchronized Duration left(String who, Instant now) {
        Tries before = known(who, now);
        if (before.count() < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(before.count() - free, MOST_DOUBLINGS));
        Duration cut = wait.compareTo(longest) > 0 ? longest : wait;
        Duration left = Duration.between(now, before.last().plus(cut));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Notes a try, before it is known how it ends, so that many at once gain nothing. */
    synchronized void tried(String who, Instant now) {
        tries.put(who, new Tries(known(who, now).count() + 1, now));
    }

    /** The tries were in good faith. */
    synchronized void forgive(String who) {
        tries.remove(who);
    }

    /** Takes back the last try, which ended well. */
    synchronized void undo(String who) {
        tries.computeIfPresent(who, (same, before) -> new Tries(before.count() - 1, before.last()));
    }

    private Tries known(String who, Instant now) {
        Tries before = tries.get(who);
        return before == null || before.last().plus(FORGOTTEN).isBefore(now) ? new Tries(0, now) : before;
    }
}
