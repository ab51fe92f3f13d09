package org.moisson.identity;

import java.time.Instant;
import java.util.List;

/**
 * Who changed what and when. Entries are added and read, never changed; what changes the store adds its own in the same step.
 * Thread-safe.
 */
public interface AuditLog {

    /**
     * One entry.
     *
     * @param number goes up with each entry
     * @param actor the name of who acted
     * @param deed the slug of a deed
     * @param subject what it was done to: an id, a name; never words of a document
     */
    record Entry(long number, Instant at, String actor, String deed, String subject) {}

    /** Adds an entry of what changes nothing in the store; the subject is cut at 200 characters. */
    void record(Actor actor, Deed deed, String subject);

    /** Entries with a number below that one, newest first. */
    List<Entry> before(long number, int most);
}
