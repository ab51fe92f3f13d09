package org.moisson.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Documents;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.Level;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SideBySide;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded index: what is put is visible at once, and durable within a second; the store is the truth. */
final class LuceneIndex implements ReportIndex, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final Documents documents;
    private final IndexFolders folders;
    private final AtomicLong changes = new AtomicLong();
    private final EachSecond saver;

    private volatile Generation living;
    private volatile boolean current;

    /** Whether the index was made by another version: it answers as well as it can until the next one is built. */
    private volatile boolean former;

    /** Whether the index is not on disk as it was written: it answers what it can, and takes nothing. */
    private volatile boolean damaged;

    private final Looks looks = new Looks();
    private boolean unsaved;
    private @Nullable Building next;

    LuceneIndex(Documents documents, Path root) {
        this.documents = documents;
        this.folders = new IndexFolders(root, IndexVersion.of(documents));
        try {
            Optional<Path> used = folders.current();
            Optional<Generation> sound = used.isPresent() ? Generation.sound(used.get()) : Optional.empty();
            living = sound.isPresent() ? sound.get() : Generation.open(folders.next());
            former = !folders.ours(living.folder());
            current = sound.isPresent() && !former && !folders.unsaved();
            folders.sweep(living.folder());
        } catch (IOException failed) {
            throw new UncheckedIOException("the index folder " + root + " can't be used", failed);
        }
        saver = new EachSecond("index-saver", () -> {
            save();
            clear();
        });
    }

    @Override
    public void put(Report report) {
        write(report.id(), true, each -> each.put(report.id().value(), LuceneDocuments.of(documents.of(report))));
    }

    @Override
    public void remove(ReportId id) {
        write(id, false, each -> each.remove(id.value()));
    }

    /** An index of another version takes no documents of this one, but gives up its own. */
    private void write(ReportId id, boolean adding, Writing writing) {
        try {
            written(id, adding, writing).show();
        } catch (IOException | AlreadyClosedException failed) {
            suspect();
            throw new EngineUnavailable("the index can't be written", failed);
        } finally {
            changes.incrementAndGet();
        }
    }

    private synchronized Generation written(ReportId id, boolean adding, Writing writing) throws IOException {
        if (damaged && next == null) {
            throw new EngineUnavailable("the index is damaged and waits to be built anew", null);
        }
        if (!unsaved) {
            folders.unsaved(true);
            unsaved = true;
        }
        if (!damaged && !(adding && former)) {
            writing.to(living);
        }
        if (next != null) {
            next.tell(id, writing);
        }
        return living;
    }

    @Override
    public long rebuild(Iterator<Report> reports) {
        try {
            Building building = begin();
            try {
                SideBySide.each(reports, each -> add(building, each));
                swap(building.generation());
            } finally {
                abandon();
            }
        } catch (IOException | UncheckedIOException failed) {
            throw new EngineUnavailable("the index can't be built", failed);
        }
        return count();
    }

    private synchronized Building begin() throws IOException {
        if (next != null) {
            throw new IllegalStateException("the index is being built already");
        }
        next = new Building(Generation.open(folders.next()));
        return next;
    }

    private void add(Building building, Report report) {
        try {
            building.add(report.id(), LuceneDocuments.of(documents.of(report)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized void swap(Generation made) throws IOException {
        Generation old = living;
        made.commit();
        made.showAll();
        folders.use(made.folder());
        folders.unsaved(false);
        unsaved = false;
        living = made;
        former = false;
        damaged = false;
        next = null;
        current = true;
        changes.incrementAndGet();
        old.discard();
        folders.sweep(made.folder());
    }

    /** Leaves nothing of it behind: it may be the disk that is full. */
    private synchronized void abandon() throws IOException {
        if (next != null) {
            Generation unfinished = next.generation();
            next = null;
            unfinished.discard();
            folders.sweep(living.folder());
        }
    }

    @Override
    public boolean sound() {
        if (!damaged && (living.broken() || looks.due())) {
            look();
        }
        return !damaged;
    }

    /** Reads all of it while others search and write; a swap meanwhile makes what is found void. */
    private void look() {
        Generation here = living;
        long begun = System.nanoTime();
        try {
            here.verify();
        } catch (IOException | AlreadyClosedException found) {
            blame(here, String.valueOf(found.getMessage()));
        }
        looks.took(System.nanoTime() - begun);
    }

    private synchronized void blame(Generation generation, String found) {
        if (generation == living && !damaged) {
            LOG.error("L'index est endommagé ({})\u00a0; il sera reconstruit.", found);
            damaged = true;
            current = false;
            changes.incrementAndGet();
        }
    }

    /** Something failed: the next look reads all, and a writer that takes no more needs none. */
    private void suspect() {
        looks.soon();
        Generation here = living;
        if (here.broken()) {
            blame(here, "a write has failed");
        }
    }

    @Override
    public void tidy() {
        // what a stopped build left was deleted when the index was opened
    }

    @Override
    public long count() {
        return search(searcher ->
                (long) searcher.count(new TermQuery(new Term(LuceneDocuments.LEVEL, Level.REPORTS.slug()))));
    }

    @Override
    public boolean current() {
        return current;
    }

    long changes() {
        return changes.get();
    }

    /** Searches what is visible now; a swap meanwhile does not disturb it. */
    <T> T search(LookingUp<T> searching) {
        while (true) {
            Generation here = living;
            try {
                IndexSearcher searcher = here.acquire();
                try {
                    return searching.with(searcher);
                } finally {
                    here.release(searcher);
                }
            } catch (AlreadyClosedException swapped) {
                if (here == living) {
                    suspect();
                    throw new EngineUnavailable("the index is closed", swapped);
                }
            } catch (IOException failed) {
                suspect();
                throw new EngineUnavailable("the index can't be read", failed);
            } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException odd) {
                suspect();
                if (!former && sound()) {
                    throw odd;
                }
                throw new EngineUnavailable("an index that is to be built anew can't answer this", odd);
            }
        }
    }

    /** What was replaced or deleted leaves no trace in the order of hits. */
    private void clear() {
        Generation here = living;
        try {
            if (!damaged && here.clearWhenIdle()) {
                changes.incrementAndGet();
            }
        } catch (IOException | AlreadyClosedException failed) {
            if (here == living) {
                suspect();
            }
        }
    }

    private synchronized void save() {
        if (!unsaved || damaged) {
            return;
        }
        try {
            living.commit();
            if (current) {
                folders.use(living.folder());
                folders.unsaved(false);
                unsaved = false;
            }
        } catch (IOException | AlreadyClosedException failed) {
            LOG.warn("The index could not be saved and will be tried again: {}", failed.getMessage());
            suspect();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        saver.close();
        save();
        abandon();
        if (damaged) {
            living.discard();
        } else {
            living.close();
        }
    }

    /** A write to one index. */
    interface Writing {
        void to(Generation generation) throws IOException;
    }
}
