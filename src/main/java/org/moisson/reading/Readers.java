package org.moisson.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;

/** The pool of worker processes that read files; blocks its caller, which runs one file a thread. */
public interface Readers {

    /**
     * Reads a file in a worker process, within the limits of time and memory.
     *
     * @param name the name it came under, a hint to its format
     * @param progress told while it runs
     */
    Outcome read(ReportId id, Path file, String name, Consumer<Progress> progress);

    /** The same within limits of its own. */
    Outcome read(ReportId id, Path file, String name, Bounds bounds);

    /**
     * How much may be spent on one file.
     *
     * @param pages a file with more is refused
     * @param timeout of the file, recognition apart
     * @param recognitionTimeout of one scanned page
     */
    record Bounds(int pages, Duration timeout, Duration recognitionTimeout) {}

    /** Whether this version of the reader may read otherwise what gave that reading. */
    boolean outdated(Reading reading);

    /** How many files can be read at once. */
    int width();

    /** How far a worker is: pages read of how many, 0 while unknown, and whether it recognises a scan now. */
    record Progress(int pagesDone, int pages, boolean recognising) {}
}
