package org.moisson.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.moisson.report.ReportId;

/** The original files, kept under the hash of their bytes. Thread-safe. */
public interface Originals {

    /**
     * Keeps what the stream gives; on disk and synced when it returns, and held until it is released.
     *
     * @throws TooLarge when it goes on beyond the limit; nothing is kept then
     * @throws NoRoom when the disk is full, or would be but for the reserve; nothing is kept then
     */
    Kept keep(InputStream bytes, long limit) throws IOException;

    /** Ends the hold; the file goes where no report and no import needs it. */
    void release(Kept kept);

    /** Where the original of a report lies. */
    Optional<Path> find(ReportId id);

    /** Whether there is room for more. */
    boolean room();

    /** Removes files that a sudden stop left behind and that nothing needs. */
    void tidy();

    /** A file that is kept: SHA-256 as 64 hexadecimal digits, size in bytes, where it lies. */
    record Kept(String sha256, long bytes, Path path) {

        /** The id of the report it is or will be. */
        public ReportId reportId() {
            return ReportId.ofSha256(sha256);
        }
    }

    /** A file beyond the limit. */
    class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        /** The limit is in bytes. */
        public TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /** No room for more files. */
    class NoRoom extends IOException {

        private static final long serialVersionUID = 1;

        NoRoom() {
            super("no room left for files");
        }
    }
}
