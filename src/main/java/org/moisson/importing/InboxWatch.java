package org.moisson.importing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.moisson.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks into the watched folder every two seconds, by asking: file events don't cross network shares. */
@Component
@ConditionalOnWebApplication
final class InboxWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);
    private static final int EVERY_SECONDS = 2;

    private final Inbox inbox;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean troubled;

    InboxWatch(LineSettings settings, DataFolder data, Importing importing, Limits limits) {
        inbox = new Inbox(settings.inboxIn(data.path()), importing, limits.filesPerImport());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("inbox").start(this::watch);
    }

    private void watch() {
        try {
            while (!closed.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Attempt<Boolean> attempt = Attempt.at(() -> {
            inbox.look();
            return true;
        });
        if (attempt instanceof Attempt.Broken<Boolean> broken && !troubled) {
            LOG.warn("Le dossier surveillé n'a pas pu être lu, nouvel essai à suivre.", broken.cause());
        }
        troubled = attempt instanceof Attempt.Broken;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
