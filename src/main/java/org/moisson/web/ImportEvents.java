package org.moisson.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.moisson.importing.Importing;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells a browser how an import goes. The import line only ever puts into a queue: a slow or vanished browser never
 * holds it up.
 */
@Component
final class ImportEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ImportEvents.class);
    private static final int MOST_FOLLOWERS = 200;
    private static final int MOST_OF_ONE_ADDRESS = 20;
    private static final long LOOK_SECONDS = 3;

    private final Importing importing;
    private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

    ImportEvents(Importing importing) {
        this.importing = importing;
    }

    /** All items as they are now, then every change, then "done"; throws Missing for an unknown import, Refused when too many follow. */
    SseEmitter follow(String id, String address) {
        if (importing.find(id).isEmpty()) {
            throw Missing.importJob();
        }
        begin(address);
        SseEmitter emitter = new SseEmitter(0L);
        AtomicBoolean gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onError(error -> gone.set(true));
        Thread.ofVirtual().name("import-events").start(() -> {
            try {
                tell(id, emitter, gone);
            } finally {
                end(address);
            }
        });
        return emitter;
    }

    private void begin(String address) {
        boolean room = ofAddress.merge(address, 1, Integer::sum) <= MOST_OF_ONE_ADDRESS;
        if (!room || !followers.tryAcquire()) {
            leave(address);
            throw new Refused("too-many-followers", "followers");
        }
    }

    private void end(String address) {
        followers.release();
        leave(address);
    }

    private void leave(String address) {
        ofAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    private void tell(String id, SseEmitter emitter, AtomicBoolean gone) {
        BlockingQueue<ImportItem> changes = new LinkedBlockingQueue<>();
        AutoCloseable handle = importing.listen(id, changes::add);
        try {
            Map<Long, ImportItem> told = new HashMap<>();
            ImportJob job = importing.find(id).orElseThrow(Missing::importJob);
            for (ImportItem item : job.items()) {
                tell(item, emitter, told);
            }
            pump(id, emitter, gone, changes, told);
            emitter.complete();
        } catch (IOException | IllegalStateException vanished) {
            LOG.debug("The follower of import {} went away", id);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            close(handle);
        }
    }

    private void pump(
            String id,
            SseEmitter emitter,
            AtomicBoolean gone,
            BlockingQueue<ImportItem> changes,
            Map<Long, ImportItem> told)
            throws IOException, InterruptedException {
        while (!gone.get()) {
            ImportJob now = importing.find(id).orElse(null);
            if (now == null) {
                return;
            }
            if (changes.isEmpty()) {
                tellFurther(now, emitter, told);
            }
            JobJson.CountsJson counts = JobJson.CountsJson.of(now.items());
            send(emitter, "counts", counts);
            if (now.done() && changes.isEmpty()) {
                send(emitter, "done", counts);
                return;
            }
            ImportItem change = changes.poll(LOOK_SECONDS, TimeUnit.SECONDS);
            while (change != null) {
                tell(change, emitter, told);
                change = changes.poll();
            }
        }
    }

    private static void tellFurther(ImportJob now, SseEmitter emitter, Map<Long, ImportItem> told) throws IOException {
        for (ImportItem item : now.items()) {
            if (further(item, told.get(item.id()))) {
                tell(item, emitter, told);
            }
        }
    }

    /** Whether another instance, which tells nobody here, has brought the item further than was told. */
    private static boolean further(ImportItem now, @Nullable ImportItem told) {
        return told == null
                || now.state().compareTo(told.state()) > 0
                || (now.state() == told.state() && now.pages() > told.pages());
    }

    private static void tell(ImportItem item, SseEmitter emitter, Map<Long, ImportItem> told) throws IOException {
        told.put(item.id(), item);
        send(emitter, "item", JobJson.ItemJson.of(item));
    }

    private static void send(SseEmitter emitter, String name, Object value) throws IOException {
        emitter.send(SseEmitter.event().name(name).data(value, MediaType.APPLICATION_JSON));
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
