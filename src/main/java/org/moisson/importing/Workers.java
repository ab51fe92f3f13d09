package org.moisson.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.moisson.engine.EngineUnavailable;
import org.moisson.reading.Readers;
import org.moisson.report.Refusal;
import org.moisson.store.ImportItem;
import org.moisson.store.Imports;
import org.moisson.store.StoreFull;
import org.moisson.store.TakenOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The threads that take one queued file after the other, as many at once as can be read at once. */
@Component
final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** An engine that is away costs next to nothing to ask, and what it lacks should be there soon after its return; so does a full disk. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(30);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);
    private static final int MOST_TRIES = 12;

    private final Imports imports;
    private final Treatment treatment;
    private final Subscriptions subscriptions;
    private final LineMetrics metrics;
    private final int width;
    private final boolean background;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping = true;

    Workers(Imports imports, Treatment treatment, Subscriptions subscriptions, LineMetrics metrics, Width size) {
        background = size.background();
        this.metrics = metrics;
        this.imports = imports;
        this.treatment = treatment;
        this.subscriptions = subscriptions;
        width = size.width();
    }

    @Override
    public void start() {
        int open = imports.resume();
        if (open > 0) {
            LOG.info("{} fichiers attendaient, leur import reprend.", open);
        }
        stopping = false;
        for (int i = 1; i <= width; i++) {
            threads.add(Thread.ofPlatform().daemon().name("import-" + i).start(this::work));
        }
    }

    @Override
    public void stop() {
        stopping = true;
        wake();
        long end = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
        for (Thread thread : threads) {
            try {
                // never interrupted: an index that is being written would not survive that
                if (!thread.join(Duration.ofNanos(end - System.nanoTime()))) {
                    LOG.info("{} n'a pas fini, son fichier sera repris au prochain démarrage.", thread.getName());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    /** How many files are worked on at once, and whether any is. */
    @Component
    record Width(int width, boolean background) {

        @Autowired
        Width(Readers readers, LineSettings settings) {
            this(readers.width(), settings.background());
        }
    }

    /** Says that there may be something to do. */
    void wake() {
        bell.release(width);
    }

    private void work() {
        Behind.others();
        while (!stopping) {
            switch (Attempt.at(() -> imports.claim(Instant.now()))) {
                case Attempt.Done<Optional<ImportItem>> next -> next.result().ifPresentOrElse(this::treat, this::pause);
                case Attempt.Broken<Optional<ImportItem>> broken -> {
                    LOG.error("La base de données ne répond pas.", broken.cause());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("woken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void treat(ImportItem item) {
        Journey journey = new Journey(imports, subscriptions, item);
        long begun = System.nanoTime();
        Attempt<Boolean> attempt = Attempt.at(() -> {
            treatment.run(journey, () -> stopping);
            return true;
        });
        while (attempt instanceof Attempt.Broken<Boolean> broken && !stopping) {
            attempt = Attempt.at(() -> {
                settle(journey, broken.cause());
                return true;
            });
            if (attempt instanceof Attempt.Broken) {
                pause();
            }
        }
        metrics.turn(journey.item(), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Sorts a failure by what to do about it: wait and try again, or give the file up and say why. */
    private void settle(Journey journey, Throwable cause) {
        ImportItem item = journey.item();
        if (cause instanceof TakenOver) {
            LOG.info("Import {}, élément {} : une autre instance s'en charge.", item.importId(), item.id());
            return;
        }
        int tries = imports.tries(item);
        if (passing(cause, tries)) {
            Duration pause = pause(tries, endless(cause) ? SHORT_PAUSE : LONGEST_PAUSE);
            LOG.warn(
                    "Import {} : nouvel essai dans {} s ({})",
                    item.importId(),
                    pause.toSeconds(),
                    cause.getClass().getSimpleName());
            journey.told(imports.postpone(item, Instant.now().plus(pause)));
        } else {
            LOG.error("Import {}, élément {} : erreur interne", item.importId(), item.id(), Wordless.of(cause));
            treatment.fail(
                    journey,
                    Refusal.PARSER_CRASHED,
                    "Erreur interne pendant l'analyse, notée dans le journal\u00a0: relancez l'import de ce fichier et, si"
                            + " l'erreur revient, signalez-la.");
        }
    }

    /** What is none of the file's fault, however long it lasts. */
    private static boolean endless(Throwable cause) {
        return cause instanceof EngineUnavailable || cause instanceof StoreFull;
    }

    private static boolean passing(Throwable cause, int tries) {
        boolean database = cause instanceof DataAccessException || cause instanceof TransactionException;
        return endless(cause) || (database && tries < MOST_TRIES);
    }

    private static Duration pause(int tries, Duration longest) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 10));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
