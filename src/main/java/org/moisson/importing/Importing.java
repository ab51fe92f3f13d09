package org.moisson.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.moisson.identity.Actor;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;

/** The durable line: what it accepted becomes a searchable report or ends with a reason, whatever happens meanwhile. */
public interface Importing {

    /**
     * Accepts files. Each is on disk and in the database when this returns; reading goes on in the background.
     *
     * @param origin where they come from: "api", "page", "command-line", "inbox", "samples"
     * @param by who hands them in
     * @throws IOException when a file can't be kept (disk full, ...); none of them is accepted then, nor when the database
     *     is away (DataAccessException, TransactionException)
     */
    ImportJob submit(List<Incoming> files, String origin, Actor by) throws IOException;

    /** The import of that id with its items as they are now. */
    Optional<ImportJob> find(String id);

    /** Imports, newest first. */
    List<ImportJob> recent(int most);

    /** Queues the failed items again; empty when there is no such import. */
    Optional<ImportJob> retry(String id, Actor by);

    /** Cancels what has not begun; empty when there is no such import. */
    Optional<ImportJob> cancel(String id, Actor by);

    /** Tells every change of an item of that import until the handle is closed. */
    AutoCloseable listen(String id, Consumer<ImportItem> listener);

    /** Takes a report out of the index and the store. Returns whether it was there. */
    boolean delete(ReportId id, Actor by);

    /**
     * Takes the contact details out of a report: its sheet, its text and the index, now and after every new reading. The
     * original file stays as it is. Returns whether the report is there.
     */
    boolean forgetContacts(ReportId id, Actor by);

    /** Builds the index anew from the store, with no re-reading; searches go on. Returns how many reports it holds. */
    long reindex();

    /**
     * Reads again, from their originals, the reports that an earlier version may have read otherwise than this one; ids and
     * decisions stay, and so does a report that can't be read anew.
     */
    Reread reread();

    /** Reports that were up to date, came out the same, came out otherwise, and were left as they were. */
    record Reread(long current, long same, long changed, long left) {}

    /** How far this instance is with building the index anew, empty when it does not. */
    Optional<Rebuilding> rebuilding();

    /** So many reports of all are in the new index; the old one answers meanwhile. */
    record Rebuilding(long done, long all) {}

    /** A file that comes in. */
    interface Incoming {

        /** Its name, folders or not; only the last part counts. */
        String name();

        /** Its bytes; opened once. */
        InputStream open() throws IOException;
    }
}
