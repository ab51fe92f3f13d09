package org.moisson.importing;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.moisson.store.ImportItem;
import org.springframework.stereotype.Component;

/** Who wants to hear of which import; each hears in order, and a slow one holds up nobody. */
@Component
final class Subscriptions {

    private final ConcurrentHashMap<String, List<Subscription>> byImport = new ConcurrentHashMap<>();

    AutoCloseable add(String importId, Consumer<ImportItem> listener) {
        Subscription subscription = new Subscription(importId, listener);
        byImport.compute(importId, (id, others) -> {
            List<Subscription> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(subscription);
            return all;
        });
        return subscription;
    }

    void tell(ImportItem item) {
        byImport.getOrDefault(item.importId(), List.of()).forEach(each -> each.tell(item));
    }

    /** One listener with a thread of its own. */
    private final class Subscription implements AutoCloseable {

        private final String importId;
        private final Consumer<ImportItem> listener;
        private final ExecutorService line = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("import-listener").factory());

        Subscription(String importId, Consumer<ImportItem> listener) {
            this.importId = importId;
            this.listener = listener;
        }

        synchronized void tell(ImportItem item) {
            if (!line.isShutdown()) {
                line.execute(() -> listener.accept(item));
            }
        }

        @Override
        public void close() {
            byImport.computeIfPresent(importId, (id, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            synchronized (this) {
                line.shutdownNow();
            }
        }
    }
}
