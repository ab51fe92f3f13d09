package org.moisson.engine;

import java.util.Iterator;
import org.moisson.report.Report;
import org.moisson.report.ReportId;

/**
 * Writing to the index. What a call has put is found by every search that begins after it returned. Thread-safe.
 * Throws {@link EngineUnavailable} when the engine can't be reached.
 */
public interface ReportIndex {

    /** Adds a report with its passages, or replaces it. */
    void put(Report report);

    /** Takes a report and its passages out; nothing happens where it is not in. */
    void remove(ReportId id);

    /**
     * Builds the index anew from these reports while the old one keeps serving, and puts it in place at the end. What
     * {@link #put} and {@link #remove} are told meanwhile is in the new index too.
     *
     * @return how many reports the new index holds
     */
    long rebuild(Iterator<Report> reports);

    /** Clears away what a stopped {@link #rebuild} left; to be called while none is under way in any process. */
    void tidy();

    /** How many reports are in. */
    long count();

    /** Whether the index was made by these mappings and this version of the analysis, and can be read. */
    boolean current();

    /**
     * Looks whether the index is still on disk as it was written. One that is not is no longer current, and to be built
     * anew; until then it answers what it can. An engine that looks after its files itself has nothing to do.
     */
    default boolean sound() {
        return true;
    }
}
