package org.moisson.engine.lucene;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.moisson.engine.Level;
import org.moisson.query.Facet;

/** Counts hits, their reports, and the reports behind each value of a facet. */
final class Tally implements Collector {

    private final Level level;
    private final Set<Facet> facets;
    private final Map<Segment, FixedBitSet> found = new LinkedHashMap<>();
    private final Map<Facet, Map<String, Long>> stated = new HashMap<>();
    private long total;

    Tally(Level level, Set<Facet> facets) {
        this.level = level;
        this.facets = facets;
    }

    /** A manager of this one tally; the search runs in one thread. */
    CollectorManager<Tally, Tally> managed() {
        return new CollectorManager<>() {
            @Override
            public Tally newCollector() {
                return Tally.this;
            }

            @Override
            public Tally reduce(Collection<Tally> collectors) {
                return Tally.this;
            }
        };
    }

    long total() {
        return total;
    }

    long reports() {
        return found.values().stream().mapToLong(FixedBitSet::cardinality).sum();
    }

    /** The reports found in each segment, by their number there. */
    Map<Segment, FixedBitSet> found() {
        return found;
    }

    Map<Facet, Map<String, Long>> counts() {
        Map<Facet, Map<String, Long>> counts = new HashMap<>();
        for (Facet facet : facets) {
            counts.put(facet, ofPassage(facet) ? stated.getOrDefault(facet, Map.of()) : counts(facet));
        }
        return counts;
    }

    private Map<String, Long> counts(Facet facet) {
        Map<String, Long> all = new HashMap<>();
        found.forEach((segment, reports) -> count(segment.ofReports(facet.slug()), reports, all));
        return all;
    }

    private static void count(Column column, FixedBitSet reports, Map<String, Long> all) {
        int[] counts = new int[column.names()];
        for (int rank = next(reports, 0); rank >= 0; rank = next(reports, rank + 1)) {
            for (int place = column.from(rank); place < column.to(rank); place++) {
                counts[column.at(place)]++;
            }
        }
        merge(column, counts, all);
    }

    private static void merge(Column column, int[] counts, Map<String, Long> all) {
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                all.merge(column.name(ord), (long) counts[ord], Long::sum);
            }
        }
    }

    static int next(FixedBitSet bits, int from) {
        if (from >= bits.length()) {
            return -1;
        }
        int next = bits.nextSetBit(from);
        return next == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    /** Whether the facet's values are the passage's own. */
    private boolean ofPassage(Facet facet) {
        return level == Level.PASSAGES && (facet == Facet.KIND || facet == Facet.FACTOR);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        Segment segment = Segment.of(context.reader());
        FixedBitSet reports = new FixedBitSet(Math.max(1, segment.count()));
        found.put(segment, reports);
        List<Stated> statedHere = facets.stream()
                .filter(this::ofPassage)
                .map(each -> new Stated(each, segment.ofPassages(each.slug())))
                .toList();
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {
                total++;
                int rank = segment.rank(doc);
                reports.set(rank);
                for (Stated each : statedHere) {
                    each.collect(doc, rank);
                }
            }

            @Override
            public void finish() {
                statedHere.forEach(each ->
                        merge(each.column, each.counts, stated.computeIfAbsent(each.facet, facet -> new HashMap<>())));
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Counts a value once for each report; documents come in order, those of a report side by side. */
    private static final class Stated {

        private final Facet facet;
        private final Column column;
        private final int[] counts;
        private final int[] last;

        Stated(Facet facet, Column column) {
            this.facet = facet;
            this.column = column;
            this.counts = new int[column.names()];
            this.last = new int[column.names()];
            Arrays.fill(last, -1);
        }

        void collect(int doc, int rank) {
            for (int place = column.from(doc); place < column.to(doc); place++) {
                int ord = column.at(place);
                if (last[ord] != rank) {
                    last[ord] = rank;
                    counts[ord]++;
                }
            }
        }
    }
}
