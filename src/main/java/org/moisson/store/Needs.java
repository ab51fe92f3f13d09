package org.moisson.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers looked for in vain and left word of; nothing tells who did. Thread-safe. */
public interface Needs {

    /** How a need stands. */
    enum State {
        OPEN,
        /** Somebody took care of it. */
        HANDLED,
        /** Nothing is to be done about it. */
        DISMISSED
    }

    /**
     * The same question, from all who left it.
     *
     * @param id of the first of them, which names them all
     * @param question as it was last written
     * @param times how often it was left
     * @param notes what was added to it, the newest first, blank ones left out
     * @param decidedAt null while it is open
     */
    record Need(
            long id,
            String question,
            long times,
            Instant first,
            Instant last,
            List<String> notes,
            State state,
            @Nullable Instant decidedAt,
            String decidedBy) {

        public Need {
            notes = List.copyOf(notes);
        }
    }

    /** Keeps one; false when so many wait already that no more are kept. */
    boolean add(String question, String note);

    /** Those that stand so, what was left most often first and then the newest. */
    List<Need> all(State state, int most);

    /** How many different questions are open. */
    long open();

    /** Has the needs that are named by this id, and stand as it does, stand otherwise; empty where there are none. */
    Optional<State> decide(long id, State state, String by);
}
