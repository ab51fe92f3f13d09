package org.moisson.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.report.ReportId;

/** What came in and how far each file is; what people did is in the log with it. Every call that returned is durable. Thread-safe. */
public interface Imports {

    /** Writes down files that came in together, all of them or none. */
    ImportJob accept(String origin, Actor by, List<Arrival> files);

    /** The import of that id with its items as they are now. */
    Optional<ImportJob> find(String id);

    /** Imports, newest first. */
    List<ImportJob> recent(int most);

    /** Whether nothing has ever come in. */
    boolean untouched();

    /**
     * Gives the next item to work on, now EXTRACTING, or INDEXING where only that is left to do. An item waits while
     * another with the same bytes is under way or came first; those that were interrupted come last.
     */
    Optional<ImportItem> claim(Instant now);

    /** Writes down how far an item is. Throws TakenOver, as all that follow, when another instance has it meanwhile. */
    void save(ImportItem item);

    /** Writes down in one step what a file became, how it looks, and that its item is INDEXING. */
    void save(ImportItem item, Report report, Sketch sketch);

    /**
     * Writes down in one step that the index holds a report and that its item is INDEXED.
     *
     * @return whether the report is still there; it may have been deleted meanwhile
     */
    boolean finish(ImportItem item);

    /** Lets an item wait and be claimed again then, INDEXING where it is so, else QUEUED. Returns it as it is now. */
    ImportItem postpone(ImportItem item, Instant until);

    /** What is still to be done. */
    Queue queue();

    /** How often an item was claimed. */
    int tries(ImportItem item);

    /**
     * Queues again all that a stop interrupted, and from here on what other instances that share the database leave behind
     * when they end without a word. Returns how many items are to be done.
     */
    int resume();

    /** Queues again the items of an import that failed or were left in part unread; these are what it returns. */
    List<ImportItem> retry(String importId, Actor by);

    /** Cancels the items of an import that have not begun; these are what it returns. */
    List<ImportItem> cancel(String importId, Actor by);

    /** Whether the report of that id went through an import to its end. */
    boolean complete(ReportId id);

    /** The report that looks most like the sketch, itself left out, when the likeness reaches the least asked for. */
    Optional<ReportId> alike(ReportId self, Sketch sketch, double least);
}
