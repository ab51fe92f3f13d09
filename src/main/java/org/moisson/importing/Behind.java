package org.moisson.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a thread of the line come behind whoever searches, where both want the processor. */
final class Behind {

    private static final Logger LOG = LoggerFactory.getLogger(Behind.class);

    /** As Linux calls the calling thread, which it orders by itself. */
    private static final Path ITSELF = Path.of("/proc/thread-self");

    /** Where what Linux tells of a thread names its place, after the thread's own name in parentheses. */
    private static final int PLACE = 16;

    /** A third of the weight of a search: it goes on in any case, and whoever waits for its locks does not wait long. */
    private static final String STEPS = "5";

    private Behind() {}

    /**
     * Does so with the calling thread, for as long as it lives; where the system does not let it, all stays as it was.
     * Java's own priorities work on Windows; Linux leaves them aside and knows each thread by a number.
     */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it, it only makes searches swifter
    static void others() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (Files.isSymbolicLink(ITSELF)) {
            try {
                if (place() == 0) {
                    renice(String.valueOf(Files.readSymbolicLink(ITSELF).getFileName()));
                }
            } catch (IOException unknown) {
                LOG.debug(
                        "{} is no slower than searches: {}",
                        Thread.currentThread().getName(),
                        unknown.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Of the calling thread; 0 unless somebody has given the whole service another one. */
    static int place() throws IOException {
        String told = Files.readString(ITSELF.resolve("stat"));
        return Integer.parseInt(told.substring(told.lastIndexOf(')') + 2).split(" ", -1)[PLACE]);
    }

    private static void renice(String thread) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("renice", "-n", STEPS, "-p", thread)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
