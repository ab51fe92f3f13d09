package org.moisson.store;

import java.util.Optional;

/** Lets one do at a time what concerns all, among all threads and instances that share the store. Thread-safe. */
public interface Turns {

    /** Takes the turn at that work unless somebody has it. */
    Optional<Turn> take(String work);

    /** It is one's turn until this is closed or the process ends. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }
}
