package org.moisson.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/** What never changes in a segment: which report each document belongs to, and the columns read so far. */
final class Segment {

    private static final Map<IndexReader.CacheKey, Segment> KNOWN = new ConcurrentHashMap<>();

    private final LeafReader reader;
    private final FixedBitSet reports;
    private final FixedBitSet everything;
    private final int[] ranks;
    private final int count;
    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    private Segment(LeafReader reader) throws IOException {
        this.reader = reader;
        this.reports = reports(reader);
        this.everything = new FixedBitSet(Math.max(1, reader.maxDoc()));
        everything.set(0, reader.maxDoc());
        this.ranks = new int[reader.maxDoc()];
        int rank = 0;
        for (int doc = 0; doc < ranks.length; doc++) {
            ranks[doc] = rank;
            rank += reports.get(doc) ? 1 : 0;
        }
        this.count = rank;
    }

    /** What is known of a segment, as long as it is in use. */
    static Segment of(LeafReader reader) {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Segment known = KNOWN.get(helper.getKey());
        if (known != null) {
            return known;
        }
        try {
            Segment made = new Segment(reader);
            if (KNOWN.putIfAbsent(helper.getKey(), made) == null) {
                helper.addClosedListener(KNOWN::remove);
            }
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FixedBitSet reports(LeafReader reader) throws IOException {
        FixedBitSet found = new FixedBitSet(Math.max(1, reader.maxDoc()));
        PostingsEnum postings =
                reader.postings(new Term(LuceneDocuments.LEVEL, Level.REPORTS.slug()), PostingsEnum.NONE);
        if (postings != null) {
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                found.set(postings.docID());
            }
        }
        return found;
    }

    /** How many reports it holds. */
    int count() {
        return count;
    }

    /** The number of the report, from 0, that a document belongs to. */
    int rank(int doc) {
        return ranks[doc];
    }

    /** Values of reports by their number. */
    Column ofReports(String path) {
        return column(Level.REPORTS.field(path), reports, count);
    }

    /** Values of passages by their document. */
    Column ofPassages(String path) {
        return column(Level.PASSAGES.field(path), everything, reader.maxDoc());
    }

    private Column column(String field, BitSet kept, int rows) {
        return columns.computeIfAbsent(field, name -> {
            try {
                return Column.read(reader, name, kept, rows);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
