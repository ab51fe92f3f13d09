package org.moisson.web;

import java.time.Duration;
import java.util.Map;
import org.moisson.identity.LastUsed;

/**
 * So much an interval for each who asks, saved up to a burst: a token bucket for each, of which the last used are kept. Whoever
 * is forgotten begins with a full bucket again.
 */
final class Budget {

    private static final int MOST = 20_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LastUsed<>(MOST);

    private record Bucket(double saved, long at) {}

    /** Without limit when nothing a second. */
    Budget(double perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one; zero when it was there, else how long until there is one. The time is that of {@code System.nanoTime}. */
    synchronized Duration take(String who, long now) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        Bucket before = buckets.get(who);
        double saved =
                before == null ? burst : Math.min(burst, before.saved() + (now - before.at()) / NANOS * perSecond);
        boolean there = saved >= 1;
        buckets.put(who, new Bucket(there ? saved - 1 : saved, now));
        return there ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - saved) / perSecond * NANOS));
    }

    /** How many are remembered. */
    synchronized int size() {
        return buckets.size();
    }
}
