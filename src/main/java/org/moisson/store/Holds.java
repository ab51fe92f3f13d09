package org.moisson.store;

/** Originals that are coming in and that no row names yet: nobody removes them. Thread-safe. */
sealed interface Holds permits LocalHolds, SharedHolds {

    /** From here on until it is released as often as it was held, the file stays. */
    void hold(String sha256);

    void release(String sha256);

    /** Does the removal while nobody can begin to hold the file, unless it is held. */
    void unlessHeld(String sha256, Runnable removal);
}
