package org.moisson.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work on each element of a sequence by as many threads as there are processors, four at most; in no certain order. */
public final class SideBySide {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /** So many elements are taken from the sequence before the first of them is done. */
    private static final int MOST = THREADS * 4;

    private SideBySide() {}

    /**
     * Returns once all is done. The sequence is read by the calling thread alone, and not much ahead of the work. What a
     * piece of work throws ends the whole and is thrown here; EngineUnavailable when the calling thread is interrupted.
     */
    public static <T> void each(Iterator<T> sequence, Consumer<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Deque<Future<?>> underWay = new ArrayDeque<>();
            while (sequence.hasNext()) {
                T next = sequence.next();
                if (underWay.size() == MOST) {
                    await(underWay.remove());
                }
                underWay.add(threads.submit(() -> work.accept(next)));
            }
            while (!underWay.isEmpty()) {
                await(underWay.remove());
            }
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("stopped while the index was built", stopped);
        }
    }
}
