package org.moisson.reading;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;
import org.moisson.structure.Structurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps as many worker processes as there is reading to do, and stops those that idle. */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
final class WorkerPool implements Readers {

    private static final long TICK_MILLIS = 500;

    private final ReadingSettings settings;
    private final Bounds usual;
    private final WorkerCommand command;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private volatile boolean closed;

    WorkerPool(ReadingSettings settings) {
        this.settings = settings;
        this.usual = new Bounds(settings.pages(), settings.timeout(), settings.recognitionTimeout());
        this.command = new WorkerCommand(settings.heap());
        this.places = new Semaphore(settings.width(), true);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reading-clock").daemon().factory());
        var unused = clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public int width() {
        return settings.width();
    }

    @Override
    public boolean outdated(Reading reading) {
        return Structurer.outdated(reading);
    }

    @Override
    public Outcome read(ReportId id, Path file, String name, Consumer<Progress> progress) {
        return read(order(id, file, name, usual), usual.timeout(), progress);
    }

    @Override
    public Outcome read(ReportId id, Path file, String name, Bounds bounds) {
        return read(order(id, file, name, bounds), bounds.timeout(), progress -> {});
    }

    private Outcome read(Frame.Order order, Duration timeout, Consumer<Progress> progress) {
        places.acquireUninterruptibly();
        try {
            Worker worker = take();
            try {
                return worker.read(order, timeout.toNanos(), progress);
            } finally {
                giveBack(worker);
            }
        } finally {
            places.release();
        }
    }

    private Frame.Order order(ReportId id, Path file, String name, Bounds bounds) {
        return new Frame.Order(
                id.value(),
                file.toAbsolutePath().toString(),
                name,
                bounds.pages(),
                bounds.recognitionTimeout().toMillis(),
                settings.recogniser());
    }

    private Worker take() {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                Worker worker = idle.pop();
                if (worker.alive()) {
                    return worker;
                }
                all.remove(worker);
            }
        }
        try {
            Worker worker = command.start();
            all.add(worker);
            if (closed) {
                worker.kill();
            }
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("no worker process can be started", e);
        }
    }

    private void giveBack(Worker worker) {
        if (closed || worker.served() >= settings.recycle() || !worker.alive()) {
            worker.kill();
            all.remove(worker);
            return;
        }
        synchronized (idle) {
            idle.push(worker);
        }
    }

    /** The processes that live now. */
    List<ProcessHandle> workers() {
        return all.stream().filter(Worker::alive).map(Worker::handle).toList();
    }

    private void tick() {
        long now = System.nanoTime();
        all.forEach(worker -> worker.check(now));
        synchronized (idle) {
            for (Worker worker : List.copyOf(idle)) {
                if (now - worker.lastUsed() > settings.idle().toNanos()) {
                    idle.remove(worker);
                    all.remove(worker);
                    worker.kill();
                }
            }
        }
    }

    /** Stops every worker; files under way end as crashed. */
    @PreDestroy
    void close() {
        closed = true;
        clock.shutdownNow();
        all.forEach(Worker::kill);
    }
}
