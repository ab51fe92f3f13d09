package org.moisson.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index in its folder, written and searched. */
final class Generation implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    /** Whoever searched so lately, in nanoseconds, is likely to search again soon. */
    private static final long WATCHED = 2_000_000_000L;

    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {

        private final Similarity reports = bm25(Level.REPORTS);
        private final Similarity passages = bm25(Level.PASSAGES);

        @Override
        public Similarity get(String field) {
            return field.startsWith(Level.REPORTS.field("")) ? reports : passages;
        }
    };

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong promised = new AtomicLong();
    private final Object refreshing = new Object();
    private volatile long visible;
    private volatile boolean discarded;
    private volatile long asked = System.nanoTime() - WATCHED;
    private long seen;
    private long cleared = -1;

    private Generation(Path folder, Directory directory) throws IOException {
        this.folder = folder;
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig(LuceneDocuments.analyzer());
        config.setSimilarity(SIMILARITY);
        config.setMergePolicy(new TracelessMerges(new TieredMergePolicy()));
        config.setMergedSegmentWarmer(this::warm);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                reader.leaves().forEach(each -> warm(each.reader()));
                IndexSearcher searcher = new OneState(reader);
                searcher.setSimilarity(SIMILARITY);
                // few questions come twice, and all searches would wait for its lock at every clause
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    /** Opens the folder, or begins an index in it. Throws IOException when it can't be read. */
    static Generation open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new Generation(folder, directory);
        } catch (IOException | IllegalArgumentException failed) {
            directory.close();
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
    }

    /** Opens the folder; empty when it can't be read or one of its files was damaged. */
    static Optional<Generation> sound(Path folder) throws IOException {
        try {
            Generation found = open(folder);
            try {
                found.verify();
                return Optional.of(found);
            } catch (IOException damaged) {
                found.close();
                throw damaged;
            }
        } catch (IOException damaged) {
            LOG.warn("L'index est endommagé ({})\u00a0; il sera reconstruit.", damaged.getMessage());
            return Optional.empty();
        }
    }

    private static Similarity bm25(Level level) {
        return new BM25Similarity(
                level.mapping().similarity("k1", 1.2f), level.mapping().similarity("b", 0.75f));
    }

    /** Reads every file against its checksum. Throws IOException when one was damaged or is gone. */
    void verify() throws IOException {
        present();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Looks for every file by its name: an open one can still be read after somebody has deleted it. */
    void present() throws IOException {
        Set<String> there = Set.of(directory.listAll());
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof SegmentReader segment
                        && !there.containsAll(segment.getSegmentInfo().info.files())) {
                    throw new NoSuchFileException(folder.toString());
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether a write has failed in such a way that Lucene takes no more. */
    boolean broken() {
        return !writer.isOpen();
    }

    Path folder() {
        return folder;
    }

    /** All that was written and shown before this call is visible to the searcher, which the caller releases. */
    IndexSearcher acquire() throws IOException {
        asked = System.nanoTime();
        refresh(promised.get());
        return searchers.acquire();
    }

    /**
     * Makes what was written visible to the searches that come. While somebody searches, the writer pays for that; else the
     * next search does: each time costs a segment, of which an import that nobody watches needs few.
     */
    void show() throws IOException {
        long wanted = written.get();
        try {
            if (watched()) {
                refresh(wanted);
            }
        } catch (AlreadyClosedException closed) {
            if (!discarded) {
                throw closed;
            }
        }
        promised.accumulateAndGet(wanted, Math::max);
    }

    /** Makes all of it visible, as that of an index which is to be searched from now on. */
    void showAll() throws IOException {
        refresh(written.get());
    }

    private boolean watched() {
        return System.nanoTime() - asked < WATCHED;
    }

    /** Whoever searches while a segment comes in should not wait for what can be read of it before. */
    private void warm(LeafReader segment) {
        if (watched()) {
            Segment.of(segment).warm();
        }
    }

    private void refresh(long wanted) throws IOException {
        if (visible < wanted) {
            synchronized (refreshing) {
                if (visible < wanted) {
                    long reached = written.get();
                    refresh();
                    visible = reached;
                }
            }
        }
    }

    /** What is visible already stays so when the writer can't go on. */
    private void refresh() throws IOException {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException failed) {
            if (!broken()) {
                throw failed;
            }
        }
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    void put(String report, List<Document> documents) throws IOException {
        writer.updateDocuments(new Term(LuceneDocuments.REPORT, report), documents);
        written.incrementAndGet();
    }

    void remove(String report) throws IOException {
        writer.deleteDocuments(new Term(LuceneDocuments.REPORT, report));
        written.incrementAndGet();
    }

    /**
     * Once nothing was written since the last call, clears away what was replaced or deleted, which would go on to count
     * in the rarity of words; for one caller. Returns whether there was any.
     */
    boolean clearWhenIdle() throws IOException {
        long now = written.get();
        boolean idle = now == seen && now != cleared;
        seen = now;
        if (!idle || !writer.hasDeletions()) {
            return false;
        }
        writer.forceMergeDeletes();
        if (written.compareAndSet(now, now + 1)) {
            seen = now + 1;
            cleared = now + 1;
            show();
        }
        return true;
    }

    /** Makes what was written durable. */
    void commit() throws IOException {
        writer.commit();
    }

    /** Lets go of it without writing any more; another one answers by now. */
    void discard() {
        discarded = true;
        try (directory) {
            searchers.close();
            writer.rollback();
        } catch (IOException | AlreadyClosedException failed) {
            LOG.debug("{} could not be left in order: {}", folder, failed.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.close();
        }
    }
}
