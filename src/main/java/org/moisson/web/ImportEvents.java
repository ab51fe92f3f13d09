package org.moisson.web;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.moisson.importing.Importing;
import org.moisson.query.QueryRefused;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a browser how an import goes. The import line only ever puts into a queue: a slow or vanished browser never
 * holds it up.
 */
@Component
final class ImportEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ImportEvents.class);
    private static final int MOST_FOLLOWERS = 200;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Importing importing;
    private final JsonMapper json;
    private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);

    ImportEvents(Importing importing, JsonMapper json) {
        this.importing = importing;
        this.json = json;
    }

    /** All items as they are now, then every change, then "done"; throws Missing for an unknown import. */
    SseEmitter follow(String id) {
        importing.find(id).orElseThrow(Missing::importJob);
        if (!followers.tryAcquire()) {
            throw new QueryRefused("too-many-followers", "Trop de suivis en direct ; l'état se lit aussi par GET.");
        }
        SseEmitter emitter = new SseEmitter(0L);
        AtomicBoolean gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onError(error -> gone.set(true));
        Thread.ofVirtual().name("import-events").start(() -> {
            try {
                tell(id, emitter, gone);
            } finally {
                followers.release();
            }
        });
        return emitter;
    }

    private void tell(String id, SseEmitter emitter, AtomicBoolean gone) {
        BlockingQueue<ImportItem> changes = new LinkedBlockingQueue<>();
        AutoCloseable handle = importing.listen(id, changes::add);
        try {
            ImportJob job = importing.find(id).orElseThrow(Missing::importJob);
            for (ImportItem item : job.items()) {
                send(emitter, "item", JobJson.ItemJson.of(item));
            }
            send(emitter, "counts", JobJson.CountsJson.of(job.items()));
            pump(id, emitter, gone, changes);
            emitter.complete();
        } catch (IOException | IllegalStateException vanished) {
            LOG.debug("The follower of import {} went away", id);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            close(handle);
        }
    }

    private void pump(String id, SseEmitter emitter, AtomicBoolean gone, BlockingQueue<ImportItem> changes)
            throws IOException, InterruptedException {
        while (!gone.get()) {
            ImportItem change = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            if (change == null) {
                emitter.send(SseEmitter.event().comment("heartbeat"));
            }
            while (change != null) {
                send(emitter, "item", JobJson.ItemJson.of(change));
                change = changes.poll();
            }
            ImportJob now = importing.find(id).orElse(null);
            if (now == null) {
                return;
            }
            send(emitter, "counts", JobJson.CountsJson.of(now.items()));
            if (now.done() && changes.isEmpty()) {
                send(emitter, "done", JobJson.CountsJson.of(now.items()));
                return;
            }
        }
    }

    private void send(SseEmitter emitter, String name, Object value) throws IOException {
        emitter.send(SseEmitter.event().name(name).data(json.writeValueAsString(value), MediaType.TEXT_PLAIN));
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // AutoCloseable.close declares Exception
    private static void close(AutoCloseable handle) {
        try {
            handle.close();
        } catch (Exception failed) {
            LOG.warn("A follower of an import could not be taken off", failed);
        }
    }
}
