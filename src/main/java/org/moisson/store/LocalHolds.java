package org.moisson.store;

import java.util.HashMap;
import java.util.Map;

/** Holds in memory, where no other process comes near the files. */
final class LocalHolds implements Holds {

    private final Map<String, Integer> held = new HashMap<>();

    @Override
    public synchronized void hold(String sha256) {
        held.merge(sha256, 1, Integer::sum);
    }

    @Override
    public synchronized void release(String sha256) {
        held.computeIfPresent(sha256, (hash, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public synchronized void unlessHeld(String sha256, Runnable removal) {
        if (!held.containsKey(sha256)) {
            removal.run();
        }
    }
}
