package org.moisson.importing;

import java.util.Optional;

/**
 * Brings reports up to the classifier and the vocabularies as they are now: those that these would understand otherwise are
 * understood anew from what was read, and put into the index anew; all others are left as they are.
 */
public interface Renewal {

    /** Says that the vocabularies have changed; returns at once. */
    void wake();

    /** How far this instance is, empty when there is nothing to do. */
    Optional<Progress> progress();

    /** So many reports of all were looked at, and so many of those were understood anew. */
    record Progress(long done, long all, long renewed) {}
}
