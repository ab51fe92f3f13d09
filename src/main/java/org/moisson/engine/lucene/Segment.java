package org.moisson.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Level;
import org.moisson.query.Facet;

/**
 * One segment as one search sees it: which report each document belongs to, columns, documents to show. What never changes
 * in it is shared by all searches; what is missing of that is read by the search that needs it, whose reader is open.
 */
final class Segment {

    private static final Map<IndexReader.CacheKey, Lasting> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> DISPLAY = Set.of(LuceneDocuments.DISPLAY);

    private final LeafReader reader;
    private final Lasting lasting;

    private Segment(LeafReader reader, Lasting lasting) {
        this.reader = reader;
        this.lasting = lasting;
    }

    /** What never changes. */
    private static final class Lasting {

        /** So many documents shown lately are kept, as long as memory is not short. */
        private static final int KEPT = 512;

        private final FixedBitSet reports;
        private final FixedBitSet everything;
        private final int[] ranks;
        private final int count;
        private final Map<String, Column> columns = new ConcurrentHashMap<>();
        private final AtomicReferenceArray<@Nullable SoftReference<Shown>> shown = new AtomicReferenceArray<>(KEPT);

        Lasting(LeafReader reader) throws IOException {
            this.reports = Segment.reports(reader);
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
    }

    /** A document read for display. */
    private record Shown(int doc, Object hit) {}

    /** A segment of a search; what is known of it lasts as long as it is in use. */
    static Segment of(LeafReader reader) {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Lasting known = KNOWN.get(helper.getKey());
        if (known != null) {
            return new Segment(reader, known);
        }
        try {
            Lasting made = new Lasting(reader);
            if (KNOWN.putIfAbsent(helper.getKey(), made) == null) {
                helper.addClosedListener(KNOWN::remove);
            }
            return new Segment(reader, made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads ahead what most searches want of it. */
    void warm() {
        for (Facet each : Facet.values()) {
            ofReports(each.slug());
        }
        List.of("kind", "factor", "group").forEach(this::ofPassages);
    }

    /** What is shown of a document. */
    <H> H shown(int doc, Class<H> type) throws IOException {
        int place = doc % Lasting.KEPT;
        SoftReference<Shown> kept = lasting.shown.get(place);
        Shown known = kept == null ? null : kept.get();
        if (known != null && known.doc() == doc) {
            return type.cast(known.hit());
        }
        String display = reader.storedFields().document(doc, DISPLAY).get(LuceneDocuments.DISPLAY);
        H hit = LuceneDocuments.JSON.readValue(display, type);
        lasting.shown.set(place, new SoftReference<>(new Shown(doc, hit)));
        return hit;
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
        return lasting.count;
    }

    /** The number of the report, from 0, that a document belongs to. */
    int rank(int doc) {
        return lasting.ranks[doc];
    }

    /** Values of reports by their number. */
    Column ofReports(String path) {
        return column(Level.REPORTS.field(path), lasting.reports, lasting.count);
    }

    /** Values of passages by their document. */
    Column ofPassages(String path) {
        return column(Level.PASSAGES.field(path), lasting.everything, reader.maxDoc());
    }

    private Column column(String field, BitSet kept, int rows) {
        return lasting.columns.computeIfAbsent(field, name -> {
            try {
                return Column.read(reader, name, kept, rows);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
