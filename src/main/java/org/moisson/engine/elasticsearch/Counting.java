package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SamplerAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.moisson.engine.Level;
import org.moisson.query.Facet;

/**
 * Counts reports, exactly. Among passages Elasticsearch only estimates how many reports there are (cardinality); one
 * passage of each report is drawn instead (diversified_sampler) and the values are counted over these. The draw is exact as
 * long as it is wide enough for all reports of a shard, and each shard holds whole reports; that it was wide enough is
 * checked.
 */
final class Counting {

    private static final String REPORTS = "reports";

    /** More values than any facet has. */
    private static final int ALL_VALUES = 60_000;

    /** A draw about which nothing is asked is refused. */
    private static final Map<String, Aggregation> ANYTHING =
            Map.of("any", Aggregation.of(each -> each.valueCount(count -> count.field("report"))));

    /** How many reports a draw has room for; grows with the corpus. */
    private final AtomicInteger width = new AtomicInteger(1_000);

    /** What was counted. */
    record Counts(long reports, Map<Facet, Map<String, Long>> byFacet) {}

    /** A draw had no room for all reports; it is to be made again. */
    static final class TooNarrow extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooNarrow() {
            super(null, null, false, false);
        }
    }

    /** What to ask along with a search in that index. */
    Map<String, Aggregation> of(Level level, Set<Facet> facets) {
        Map<String, Aggregation> asked = new HashMap<>();
        Map<String, Aggregation> ofReports = new HashMap<>();
        for (Facet each : facets) {
            if (stated(level, each)) {
                asked.put(each.slug(), values(each.slug(), Map.of(REPORTS, draw(Map.of()))));
            } else {
                ofReports.put(each.slug(), values(each.slug(), Map.of()));
            }
        }
        if (level == Level.REPORTS) {
            return ofReports;
        }
        asked.put(REPORTS, draw(ofReports));
        return asked;
    }

    /** Whether the facet's values are the passage's own. */
    private static boolean stated(Level level, Facet facet) {
        return level == Level.PASSAGES && (facet == Facet.KIND || facet == Facet.FACTOR);
    }

    /** Every value of a field, each with more to ask. */
    static Aggregation values(String field, Map<String, Aggregation> inner) {
        return Aggregation.of(
                each -> each.terms(terms -> terms.field(field).size(ALL_VALUES)).aggregations(inner));
    }

    /** One passage of each report. */
    Aggregation draw(Map<String, Aggregation> inner) {
        Map<String, Aggregation> asked = inner.isEmpty() ? ANYTHING : inner;
        return Aggregation.of(each -> each.diversifiedSampler(
                        draw -> draw.field("report").maxDocsPerValue(1).shardSize(width.get()))
                .aggregations(asked));
    }

    /** Reads the answer to what {@link #of} asked. Throws TooNarrow when it is to be asked again. */
    Counts read(Level level, Set<Facet> facets, Map<String, Aggregate> answer, long total) {
        if (level == Level.REPORTS) {
            return new Counts(total, counts(facets, answer));
        }
        Map<Facet, Map<String, Long>> counts = new HashMap<>();
        Map<String, Aggregate> inner = drawn(answer).inner();
        for (Facet each : facets) {
            if (stated(level, each)) {
                Map<String, Long> byValue = new HashMap<>();
                buckets(answer, each.slug())
                        .forEach(bucket -> byValue.put(
                                bucket.key().stringValue(),
                                drawn(bucket.aggregations()).reports()));
                counts.put(each, byValue);
            } else {
                counts.putAll(counts(Set.of(each), inner));
            }
        }
        return new Counts(drawn(answer).reports(), counts);
    }

    private static Map<Facet, Map<String, Long>> counts(Set<Facet> facets, Map<String, Aggregate> answer) {
        Map<Facet, Map<String, Long>> counts = new HashMap<>();
        for (Facet each : facets) {
            Map<String, Long> byValue = new HashMap<>();
            buckets(answer, each.slug())
                    .forEach(bucket -> byValue.put(bucket.key().stringValue(), bucket.docCount()));
            counts.put(each, byValue);
        }
        return counts;
    }

    /** The buckets of a field's values; none where no document has the field. */
    static List<StringTermsBucket> buckets(Map<String, Aggregate> answer, String name) {
        Aggregate found = answer.get(name);
        return found != null && found.isSterms() ? found.sterms().buckets().array() : List.of();
    }

    /** How many reports a draw found, and what was asked about them. */
    record Drawn(long reports, Map<String, Aggregate> inner) {}

    /** Reads a draw. Throws TooNarrow when it is to be made again. */
    Drawn drawn(Map<String, Aggregate> answer) {
        Aggregate found = answer.get(REPORTS);
        if (found == null || !found.isSampler()) {
            return new Drawn(0, Map.of());
        }
        SamplerAggregate sampler = found.sampler();
        int room = width.get();
        if (sampler.docCount() >= room) {
            width.compareAndSet(room, (int) Math.max(room * 2L, sampler.docCount() * 2));
            throw new TooNarrow();
        }
        return new Drawn(sampler.docCount(), sampler.aggregations());
    }
}
