package org.moisson.importing;

import org.moisson.reading.Readers;
import org.moisson.store.ImportItem;
import org.moisson.store.Imports;
import org.moisson.store.ItemState;

/** One item on its way: every change of state is written down, then told. Thread-safe. */
final class Journey {

    /** Pages are told as they come and written down only so often. */
    private static final long WRITE_EVERY_NS = 1_000_000_000L;

    private final Imports imports;
    private final Subscriptions subscriptions;
    private ImportItem item;
    private long written = System.nanoTime();

    Journey(Imports imports, Subscriptions subscriptions, ImportItem item) {
        this.imports = imports;
        this.subscriptions = subscriptions;
        this.item = item;
        subscriptions.tell(item);
    }

    synchronized ImportItem item() {
        return item;
    }

    synchronized void to(ImportItem now) {
        imports.save(now);
        told(now);
    }

    /** Notes and tells what somebody else has written down. */
    synchronized void told(ImportItem now) {
        item = now;
        subscriptions.tell(now);
    }

    /** Takes what the reader says of itself, unless it says so after it has ended. */
    synchronized void progress(Readers.Progress progress) {
        if (item.state() != ItemState.EXTRACTING && item.state() != ItemState.RECOGNISING) {
            return;
        }
        ItemState state = progress.recognising() ? ItemState.RECOGNISING : item.state();
        ImportItem now = item.in(state).read(progress.pagesDone(), item.pagesRecognised());
        if (state != item.state() || System.nanoTime() - written > WRITE_EVERY_NS) {
            imports.save(now);
            written = System.nanoTime();
        }
        told(now);
    }
}
