package org.moisson.importing;

import java.time.Duration;
import java.util.List;
import org.moisson.report.ReportId;
import org.moisson.store.Originals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sets right in the background what a stop, an outage or a new version left behind. */
@Component
final class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final IndexKeeping index;
    private final Originals originals;
    private final Renewing renewing;
    private final boolean background;
    private volatile boolean stopping = true;

    Upkeep(IndexKeeping index, Renewing renewing, Originals originals, LineSettings settings) {
        this.renewing = renewing;
        background = settings.background();
        this.index = index;
        this.originals = originals;
    }

    @Override
    public void start() {
        stopping = false;
        Thread.ofPlatform().daemon().name("upkeep").start(this::work);
    }

    @Override
    public void stop() {
        stopping = true;
        renewing.wake();
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    private void work() {
        boolean tidied = false;
        while (!stopping) {
            boolean well =
                    done(index::setRight) && caughtUp() && done(index::drawDoubts) && renewing.run(() -> stopping);
            if (well && !tidied) {
                tidied = done(originals::tidy);
            }
            pause(well);
        }
    }

    /** Puts in what a stop or an outage kept from the index; whether the engine was there all the time. */
    private boolean caughtUp() {
        Attempt<List<ReportId>> behind = Attempt.at(index::behind);
        if (!(behind instanceof Attempt.Done<List<ReportId>> known)) {
            return false;
        }
        for (ReportId id : known.result()) {
            if (!stopping && !done(() -> index.putKept(id)) && !done(index::reach)) {
                return false;
            }
        }
        return true;
    }

    private boolean done(Runnable work) {
        Attempt<Boolean> attempt = Attempt.at(() -> {
            work.run();
            return true;
        });
        if (attempt instanceof Attempt.Broken<Boolean> broken && !stopping) {
            LOG.warn("L'index n'a pas pu être mis à jour.", broken.cause());
        }
        return attempt instanceof Attempt.Done;
    }

    /** Until the next look, or until the index is seen to be wanting or the vocabularies have changed. */
    private void pause(boolean well) {
        long end = System.nanoTime() + (well ? BETWEEN_LOOKS : SOON).toNanos();
        try {
            while (System.nanoTime() < end && !renewing.called(GLANCE)) {
                if (well && Attempt.at(index::wanting) instanceof Attempt.Done<Boolean> wanting && wanting.result()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
