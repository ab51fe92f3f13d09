package org.moisson.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.moisson.identity.Actor;
import org.moisson.report.Page;
import org.moisson.report.Report;
import org.moisson.report.ReportId;

/** The reports in the database. A call that returned is durable. Thread-safe. */
public interface Reports {

    /** Keeps a report, in place of an earlier one of the same id. */
    void save(Report report);

    /** The report of that id. */
    Optional<Report> find(ReportId id);

    /** Whether there is a report of that id. */
    boolean holds(ReportId id);

    /** One page, from 1, without loading the rest. */
    Optional<Page> page(ReportId id, int number);

    /** When each of these came in, without those that are not there. */
    Map<ReportId, Instant> importedAt(Collection<ReportId> ids);

    /** The ids of all reports, ascending. */
    List<ReportId> ids();

    /** All reports there are when the first is asked for, one at a time, ascending by id; those that go meanwhile are passed over. */
    Iterator<Report> all();

    /**
     * Keeps a report out of which contact details were taken, and in the same step that they were, and who asked for it;
     * decisions lose theirs.
     *
     * @param without takes them out of a text
     */
    void saveForgotten(Report report, UnaryOperator<String> without, Actor by);

    /** Whether contact details are to be taken out of the report of that id. */
    boolean contactsForgotten(ReportId id);

    /** Removes a report; its original goes too, and the log says who did it. Returns whether it was there. */
    boolean delete(ReportId id, Actor by);

    /** How many there are. */
    long count();

    /** How many of them the index should hold. */
    long countIndexed();

    /** The reports that may be missing in the index and that no import is about to put there, ascending. */
    List<ReportId> unindexed();

    /**
     * The reports that this version did not understand, would perhaps understand otherwise, and that no import is at work
     * on, ascending.
     */
    List<ReportId> understoodOtherwise(String version);

    /** Notes that this version would understand the report as it is understood already. */
    void understoodAlike(ReportId id, String version);

    /** Notes that the index holds the report as it was saved last. Returns whether it is still there. */
    boolean indexed(ReportId id);
}
