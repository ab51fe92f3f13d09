package org.moisson.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moisson.vocabulary.Change;

/** Changes of the vocabularies that were asked for by those who may not make them. Thread-safe. */
public interface ChangeRequests {

    /** Keeps one. */
    Request add(Change change, String by);

    /** Those not decided, the oldest first. */
    List<Request> open();

    /** The one of that id, if it is not decided. */
    Optional<Request> open(long id);

    /** Decides; false where it was decided before or there is none. */
    boolean decide(long id, boolean granted, String by);

    /** A change with who asks for it. */
    record Request(long id, Instant at, String by, Change change) {}
}
