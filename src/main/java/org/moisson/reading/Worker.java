package org.moisson.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.moisson.report.Refusal;

/** One worker process as the service sees it; used by one thread at a time. */
final class Worker {

    /** Java's own exit code after {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** Deadlines that are no times: of a worker without a file, and of one that is being killed. */
    private static final long NONE = Long.MAX_VALUE;

    private static final long PASSED = Long.MIN_VALUE;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final AtomicLong deadline = new AtomicLong(NONE);
    private volatile boolean overdue;
    private volatile boolean spent;
    private int served;
    private long lastUsed = System.nanoTime();

    Worker(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    int served() {
        return served;
    }

    long lastUsed() {
        return lastUsed;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return !spent && process.isAlive();
    }

    /** Reads one file; afterwards the worker may be dead, and says so. */
    Outcome read(Frame.Order order, long timeoutNanos, Consumer<Readers.Progress> progress) {
        served++;
        deadline.set(System.nanoTime() + timeoutNanos);
        boolean answered = false;
        try {
            Frame.write(out, order);
            Outcome outcome = outcome(order, progress);
            answered = true;
            return outcome;
        } catch (IOException e) {
            kill();
            return died();
        } finally {
            if (!answered) {
                // what it would still say of this file must not be taken for an answer about the next
                kill();
            }
            // an answer may come while the clock kills: the next file must not meet a dying worker
            spent = deadline.getAndSet(NONE) == PASSED || !answered;
            lastUsed = System.nanoTime();
        }
    }

    private Outcome outcome(Frame.Order order, Consumer<Readers.Progress> progress) throws IOException {
        while (true) {
            Optional<Frame> frame = Frame.read(in);
            if (frame.isEmpty()) {
                return died();
            }
            switch (frame.get()) {
                case Frame.Step step -> step(step, order, progress);
                case Frame.Done done -> {
                    return new Outcome.Read(done.reading(), done.unread());
                }
                case Frame.Failed failed -> {
                    return new Outcome.Refused(failed.why(), failed.detail());
                }
                case Frame.Order echo -> throw new IOException("a worker gave an order");
            }
        }
    }

    private void step(Frame.Step step, Frame.Order order, Consumer<Readers.Progress> progress) {
        if (step.recognising()) {
            long more = TimeUnit.MILLISECONDS.toNanos(order.recognitionMillis());
            deadline.updateAndGet(now -> now == PASSED ? now : now + more);
        }
        progress.accept(new Readers.Progress(step.done(), step.pages(), step.recognising()));
    }

    private Outcome died() {
        if (overdue) {
            return new Outcome.Refused(Refusal.TIMED_OUT, "La lecture a dépassé le temps permis et a été arrêtée.");
        }
        int code = exitCode();
        String detail = code == OUT_OF_MEMORY
                ? "Le fichier demande plus de mémoire qu'il n'est permis."
                : "Le processus de lecture s'est arrêté (code " + code + ").";
        return new Outcome.Refused(Refusal.PARSER_CRASHED, detail);
    }

    private int exitCode() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Kills the process when its file has taken too long; called by the pool's clock. */
    void check(long now) {
        long seen = deadline.get();
        boolean running = seen != NONE && seen != PASSED;
        if (running && now - seen > 0 && deadline.compareAndSet(seen, PASSED)) {
            overdue = true;
            kill();
        }
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
