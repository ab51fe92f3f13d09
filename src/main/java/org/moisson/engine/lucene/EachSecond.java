package org.moisson.engine.lucene;

import java.time.Duration;

/** Work done once a second on a thread of its own until it is closed. */
final class EachSecond implements AutoCloseable {

    private final Thread thread;

    EachSecond(String name, Runnable work) {
        thread = Thread.ofPlatform().daemon().name(name).start(() -> run(work));
    }

    private static void run(Runnable work) {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                work.run();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work that has begun is not waited for. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
