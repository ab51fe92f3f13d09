package org.moisson.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Documents;
import org.moisson.engine.EngineUnavailable;
import org.moisson.engine.ReportIndex;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded index: what is put is visible at once, and durable within a second; the store is the truth. */
final class LuceneIndex implements ReportIndex, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** Changes with how documents become Lucene's; an index made by another version is built anew. */
    private static final int VERSION = 1;

    private final Documents documents;
    private final IndexFolders folders;
    private final AtomicLong changes = new AtomicLong();
    private final Thread saver;

    private volatile Generation living;
    private volatile boolean current;

    /** Whether the index was made by another version: it answers as well as it can until the next one is built. */
    private volatile boolean former;

    private boolean unsaved;
    private @Nullable Generation next;
    private final Set<String> toldMeanwhile = new HashSet<>();

    LuceneIndex(Documents documents, Path root) {
        this.documents = documents;
        this.folders = new IndexFolders(root, version(documents));
        try {
            Optional<Generation> sound = sound();
            living = sound.isPresent() ? sound.get() : Generation.open(folders.next());
            former = !folders.ours(living.folder());
            current = sound.isPresent() && !former && !folders.unsaved();
            folders.sweep(living.folder());
        } catch (IOException failed) {
            throw new UncheckedIOException("the index folder " + root + " can't be used", failed);
        }
        saver = Thread.ofPlatform().daemon().name("index-saver").start(this::saveOften);
    }

    private Optional<Generation> sound() throws IOException {
        Optional<Path> folder = folders.current();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            Generation found = Generation.open(folder.get());
            try {
                found.verify();
                return Optional.of(found);
            } catch (IOException damaged) {
                found.close();
                throw damaged;
            }
        } catch (IOException damaged) {
            LOG.warn("The index is damaged and will be built anew: {}", damaged.getMessage());
            return Optional.empty();
        }
    }

    private static String version(Documents documents) {
        String made = VERSION
                + documents.version()
                + Level.REPORTS.mapping().json()
                + Level.PASSAGES.mapping().json();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public synchronized void put(Report report) {
        write(report.id(), !former, each -> each.put(report.id().value(), LuceneDocuments.of(documents.of(report))));
    }

    @Override
    public synchronized void remove(ReportId id) {
        write(id, true, each -> each.remove(id.value()));
    }

    /** An index of another version takes no documents of this one, but gives up its own. */
    private synchronized void write(ReportId id, boolean toLiving, Writing writing) {
        try {
            if (!unsaved) {
                folders.unsaved(true);
                unsaved = true;
            }
            if (toLiving) {
                writing.to(living);
            }
            if (next != null) {
                toldMeanwhile.add(id.value());
                writing.to(next);
            }
        } catch (IOException failed) {
            throw new EngineUnavailable("the index can't be written", failed);
        } finally {
            changes.incrementAndGet();
        }
    }

    @Override
    public long rebuild(Iterator<Report> reports) {
        try {
            begin();
            try {
                while (reports.hasNext()) {
                    addUnlessTold(reports.next());
                }
                swap();
            } finally {
                abandon();
            }
        } catch (IOException failed) {
            throw new EngineUnavailable("the index can't be built", failed);
        }
        return count();
    }

    private synchronized void begin() throws IOException {
        if (next != null) {
            throw new IllegalStateException("the index is being built already");
        }
        toldMeanwhile.clear();
        next = Generation.open(folders.next());
    }

    private synchronized void addUnlessTold(Report report) throws IOException {
        if (next != null && !toldMeanwhile.contains(report.id().value())) {
            next.put(report.id().value(), LuceneDocuments.of(documents.of(report)));
        }
    }

    private synchronized void swap() throws IOException {
        Generation old = living;
        Generation made = next;
        if (made == null) {
            throw new IllegalStateException("no index is being built");
        }
        made.commit();
        folders.use(made.folder());
        folders.unsaved(false);
        unsaved = false;
        living = made;
        former = false;
        next = null;
        current = true;
        changes.incrementAndGet();
        old.close();
        folders.sweep(made.folder());
    }

    private synchronized void abandon() throws IOException {
        if (next != null) {
            next.close();
            next = null;
        }
    }

    /** Nothing to do: what a stopped build left was deleted when the index was opened. */
    @Override
    public void tidy() {}

    @Override
    public long count() {
        return search(searcher ->
                (long) searcher.count(new TermQuery(new Term(LuceneDocuments.LEVEL, Level.REPORTS.slug()))));
    }

    @Override
    public boolean current() {
        return current;
    }

    /** Changes with every write. */
    long changes() {
        return changes.get();
    }

    /** Searches what is visible now; a swap meanwhile does not disturb it. */
    <T> T search(Searching<T> searching) {
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
                    throw new EngineUnavailable("the index is closed", swapped);
                }
            } catch (IOException failed) {
                throw new EngineUnavailable("the index can't be read", failed);
            } catch (IllegalStateException | IllegalArgumentException otherFields) {
                if (!former) {
                    throw otherFields;
                }
                throw new EngineUnavailable("the index of another version can't answer this", otherFields);
            }
        }
    }

    private void saveOften() {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                save();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void save() {
        if (!unsaved) {
            return;
        }
        try {
            living.commit();
            if (current) {
                folders.use(living.folder());
                folders.unsaved(false);
                unsaved = false;
            }
        } catch (IOException failed) {
            LOG.warn("The index could not be saved and will be tried again: {}", failed.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        saver.interrupt();
        save();
        abandon();
        living.close();
    }

    /** A write to one index. */
    private interface Writing {
        void to(Generation generation) throws IOException;
    }

    /** What is done with a searcher. */
    interface Searching<T> {
        T with(IndexSearcher searcher) throws IOException;
    }
}
