package org.moisson.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One index in its folder, written and searched. */
final class Generation implements Closeable {

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
    private final Object refreshing = new Object();
    private volatile long visible;

    private Generation(Path folder, Directory directory) throws IOException {
        this.folder = folder;
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig(LuceneDocuments.analyzer());
        config.setSimilarity(SIMILARITY);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
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

    private static Similarity bm25(Level level) {
        return new BM25Similarity(
                level.mapping().similarity("k1", 1.2f), level.mapping().similarity("b", 0.75f));
    }

    /** Reads every file against its checksum. Throws IOException when one was damaged. */
    void verify() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * What was written before this call is visible to the searcher, which the caller releases. Only a search makes it
     * visible: each time costs a segment, of which an import that nobody watches needs few.
     */
    IndexSearcher acquire() throws IOException {
        long wanted = written.get();
        if (visible < wanted) {
            synchronized (refreshing) {
                if (visible < wanted) {
                    long reached = written.get();
                    searchers.maybeRefreshBlocking();
                    visible = reached;
                }
            }
        }
        return searchers.acquire();
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

    /** Makes what was written durable. */
    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
