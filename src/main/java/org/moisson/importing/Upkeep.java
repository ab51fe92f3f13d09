package org.moisson.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.moisson.report.ReportId;
import org.moisson.store.Originals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sets right after a start, in the background, what a stop or a new version left behind. */
@Component
final class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final IndexKeeping index;
    private final Understanding understanding;
    private final Originals originals;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final boolean background;
    private volatile boolean stopping = true;

    Upkeep(IndexKeeping index, Understanding understanding, Originals originals, LineSettings settings) {
        background = settings.background();
        this.index = index;
        this.understanding = understanding;
        this.originals = originals;
    }

    /** Before the workers, since index and store are compared while nothing is imported. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }

    @Override
    public void start() {
        stopping = false;
        Attempt<Boolean> amiss = Attempt.at(index::amiss);
        Thread.ofPlatform().daemon().name("upkeep").start(() -> setRight(amiss));
    }

    @Override
    public void stop() {
        stopping = true;
        ended.countDown();
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    private void setRight(Attempt<Boolean> amiss) {
        boolean rebuild = !(amiss instanceof Attempt.Done<Boolean> compared) || compared.result();
        while (rebuild && !stopping && !done(index::rebuild)) {
            pause();
        }
        done(() -> index.catchUp(() -> stopping));
        for (ReportId id : understanding.outdated()) {
            if (!stopping) {
                done(() -> understanding.again(id).ifPresent(index::put));
            }
        }
        done(originals::tidy);
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

    private void pause() {
        try {
            if (ended.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.debug("stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
