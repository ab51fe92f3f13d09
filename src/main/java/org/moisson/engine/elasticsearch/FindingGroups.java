package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.Level;
import org.moisson.engine.Search;
import org.moisson.query.Filter;
import org.moisson.query.Sort;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;

/** Groups findings by kind and factor: counted over all, with the best of each. */
final class FindingGroups {

    private static final String GROUP = "group";
    private static final String BEST = "best";

    /** How many of a group's best may come from one report. */
    private static final int OF_ONE_REPORT = 2;

    /** Most that a server gives of a group's best at once. */
    private static final int MOST = 100;

    private final Requests requests;
    private final Counting counting;
    private final ElasticsearchQueries queries;

    FindingGroups(Requests requests, Counting counting, ElasticsearchQueries queries) {
        this.requests = requests;
        this.counting = counting;
        this.queries = queries;
    }

    /** A group as counted; its best follow. */
    private record Counted(FindingKind kind, String factor, String name, long reports, long findings) {}

    List<FindingGroup> of(Search search, int each) {
        List<Filter> filters = search.filters();
        Query said = ElasticsearchQueries.term("said", "first", 1);
        Query scored = Query.of(
                query -> query.bool(all -> all.must(queries.of(search, filters)).filter(said)));
        Query unscored = Query.of(query -> query.bool(all -> all.filter(queries.bare(search, filters), said)));
        List<MultiSearchItem<Void>> answers = requests.send(
                Level.PASSAGES, List.of(counting(unscored), best(scored, Math.min(MOST, each * 3))), Void.class);
        Map<String, List<Hits.Of<IndexedPassage>>> best = new HashMap<>();
        for (StringTermsBucket bucket : Counting.buckets(answers.getLast().aggregations(), GROUP)) {
            best.put(bucket.key().stringValue(), hits(bucket.aggregations()));
        }
        List<Counted> groups = counted(answers.getFirst().aggregations());
        fillUp(groups, best, scored, each);
        return groups.stream()
                .map(group -> new FindingGroup(
                        group.kind(),
                        group.factor(),
                        group.reports(),
                        group.findings(),
                        capped(best.getOrDefault(group.name(), List.of()), each)))
                .toList();
    }

    private SearchRequestBody counting(Query query) {
        return Requests.counting(
                query, Map.of(GROUP, Counting.values(GROUP, Map.of("reports", counting.draw(Map.of())))));
    }

    private static SearchRequestBody best(Query query, int each) {
        Aggregation hits = Aggregation.of(best -> best.topHits(top -> top.size(Math.max(1, each))
                .sort(Cursor.order(Level.PASSAGES, Sort.RELEVANCE))
                .source(Requests.DISPLAY)));
        return Requests.counting(query, Map.of(GROUP, Counting.values(GROUP, Map.of(BEST, hits))));
    }

    private static List<Hits.Of<IndexedPassage>> hits(Map<String, Aggregate> answer) {
        Aggregate best = answer.get(BEST);
        return best == null ? List.of() : Hits.passages(best.topHits().hits().hits());
    }

    private List<Counted> counted(Map<String, Aggregate> answer) {
        List<Counted> groups = new ArrayList<>();
        for (StringTermsBucket bucket : Counting.buckets(answer, GROUP)) {
            String name = bucket.key().stringValue();
            String[] sides = name.split("/", 2);
            long reports = counting.drawn(bucket.aggregations()).reports();
            groups.add(new Counted(Slug.of(FindingKind.class, sides[0]), sides[1], name, reports, bucket.docCount()));
        }
        groups.sort(Comparator.comparingLong(Counted::reports)
                .thenComparingLong(Counted::findings)
                .reversed()
                .thenComparing(Counted::factor)
                .thenComparing(Counted::kind));
        return groups;
    }

    /** Where one report has most of the best, the group's best are asked for again, a few of each report. */
    private void fillUp(List<Counted> groups, Map<String, List<Hits.Of<IndexedPassage>>> best, Query scored, int each) {
        List<Counted> poor = groups.stream()
                .filter(group -> best.getOrDefault(group.name(), List.of()).size() < group.findings())
                .filter(group ->
                        capped(best.getOrDefault(group.name(), List.of()), each).size() < each)
                .toList();
        List<SearchRequestBody> asked = poor.stream()
                .map(group -> ofEachReport(
                        Query.of(query -> query.bool(
                                all -> all.must(scored).filter(ElasticsearchQueries.term(GROUP, group.name(), 1)))),
                        /* reports= */ each,
                        /* each= */ OF_ONE_REPORT))
                .toList();
        List<MultiSearchItem<JsonData>> answers = requests.send(Level.PASSAGES, asked, JsonData.class);
        for (int at = 0; at < poor.size(); at++) {
            List<Hits.Of<IndexedPassage>> all = new ArrayList<>();
            Hits.ofEachReport(answers.get(at)).forEach(all::addAll);
            all.sort(Hits.bestFirst());
            best.put(poor.get(at).name(), all);
        }
    }

    /** The best of each report, the report with the best one first. */
    static SearchRequestBody ofEachReport(Query query, int reports, int each) {
        return SearchRequestBody.of(body -> body.query(query)
                .size(reports)
                .source(off -> off.fetch(false))
                .sort(Cursor.order(Level.PASSAGES, Sort.RELEVANCE))
                .collapse(collapse -> collapse.field("report")
                        .innerHits(inner -> inner.name(BEST)
                                .size(each)
                                .source(Requests.DISPLAY)
                                .sort(Cursor.order(Level.PASSAGES, Sort.RELEVANCE)))));
    }

    private static List<Found.Scored<IndexedPassage>> capped(List<Hits.Of<IndexedPassage>> hits, int most) {
        Map<String, Integer> taken = new HashMap<>();
        return hits.stream()
                .filter(each -> taken.merge(each.shown().reportId(), 1, Integer::sum) <= OF_ONE_REPORT)
                .limit(most)
                .map(each -> new Found.Scored<>(each.shown(), each.score(), ""))
                .toList();
    }
}
