package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;

/** What the server gives back of documents, read. */
final class Hits {

    private static final Jackson3JsonpMapper MAPPER = new Jackson3JsonpMapper(Connection.JSON);

    private Hits() {}

    /** A report as it comes back. */
    record ReportSource(IndexedReport display) {}

    /** A passage as it comes back. */
    record PassageSource(IndexedPassage display) {}

    /** What is shown of a hit, its score and its place in the order. */
    record Of<T>(T shown, double score, List<FieldValue> place) {

        String order() {
            return place.getLast().stringValue();
        }
    }

    static Of<IndexedReport> report(Hit<ReportSource> hit) {
        return new Of<>(Objects.requireNonNull(hit.source()).display(), score(hit), hit.sort());
    }

    static Of<IndexedPassage> passage(Hit<PassageSource> hit) {
        return new Of<>(Objects.requireNonNull(hit.source()).display(), score(hit), hit.sort());
    }

    /** Hits within an answer about something else. */
    static List<Of<IndexedPassage>> passages(List<Hit<JsonData>> hits) {
        return hits.stream()
                .map(hit -> {
                    JsonData source = Objects.requireNonNull(hit.source());
                    return new Of<>(source.to(PassageSource.class, MAPPER).display(), score(hit), hit.sort());
                })
                .toList();
    }

    /** The best passages of each report, report by report. */
    static List<List<Of<IndexedPassage>>> ofEachReport(ResponseBody<JsonData> answer) {
        return answer.hits().hits().stream()
                .map(each -> each.innerHits().values().stream()
                        .map(InnerHitsResult::hits)
                        .flatMap(inner -> passages(inner.hits()).stream())
                        .toList())
                .toList();
    }

    static Comparator<Of<IndexedPassage>> bestFirst() {
        return Comparator.comparingDouble((Of<IndexedPassage> each) -> each.score())
                .reversed()
                .thenComparing(Of::order);
    }

    /** The score where the order is by it, else 0. */
    private static double score(Hit<?> hit) {
        boolean byScore = !hit.sort().isEmpty() && hit.sort().getFirst().isDouble();
        return byScore ? hit.sort().getFirst().doubleValue() : 0;
    }
}
