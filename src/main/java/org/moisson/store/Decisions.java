package org.moisson.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.moisson.report.Change;
import org.moisson.report.Decision;
import org.moisson.report.ReportId;

/** What people decided on reports, only ever added to but for contact details that are to go. A call that returned is durable. Thread-safe. */
public interface Decisions {

    /** All of a report, by number. */
    List<Decision> of(ReportId id);

    /** How many there are of a report; the number of the last. */
    int version(ReportId id);

    /**
     * Adds what the function makes of those that are there, one report at a time; the index is to hold the report anew. Nothing
     * is added when the function throws, or when there is no such report.
     *
     * @return those added
     */
    List<Decision> append(ReportId id, String by, Instant at, Function<List<Decision>, List<Change>> decide);
}
