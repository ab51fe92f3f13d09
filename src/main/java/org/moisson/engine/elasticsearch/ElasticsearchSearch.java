package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.moisson.engine.Crossing;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Level;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Selections;
import org.moisson.engine.Spelling;
import org.moisson.engine.TextField;
import org.moisson.language.Token;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Sort;

/** Reading from Elasticsearch; one request a question, two where a draw of reports had to be widened. */
final class ElasticsearchSearch implements SearchEngine {

    private final Requests requests;
    private final Stamp stamp;
    private final Counting counting = new Counting();
    private final ElasticsearchQueries ofReports;
    private final ElasticsearchQueries ofPassages;

    ElasticsearchSearch(IndexLife life, Stamp stamp) {
        this(life, stamp, TextField.LIGHT);
    }

    /** Takes what a stemmed match counts beside the plain one. */
    ElasticsearchSearch(IndexLife life, Stamp stamp, float light) {
        this.requests = new Requests(life);
        this.stamp = stamp;
        this.ofReports = new ElasticsearchQueries(Level.REPORTS, light);
        this.ofPassages = new ElasticsearchQueries(Level.PASSAGES, light);
    }

    @Override
    public Found<IndexedReport> reports(Search search) {
        return found(Level.REPORTS, search, Hits.ReportSource.class, Hits::report);
    }

    @Override
    public Found<IndexedPassage> passages(Search search) {
        return found(Level.PASSAGES, search, Hits.PassageSource.class, Hits::passage);
    }

    private ElasticsearchQueries of(Level level) {
        return level == Level.REPORTS ? ofReports : ofPassages;
    }

    private <S, H> Found<H> found(Level level, Search search, Class<S> source, Function<Hit<S>, Hits.Of<H>> reading) {
        return Requests.widening(() -> {
            Map<List<Filter>, Set<Facet>> passes = passes(level, search);
            List<SearchRequestBody> bodies = new ArrayList<>();
            bodies.add(page(level, search));
            passes.forEach((filters, facets) ->
                    bodies.add(Requests.counting(of(level).unscored(search, filters), counting.of(level, facets))));
            List<MultiSearchItem<S>> answers = requests.send(level, bodies, source);
            long total = total(answers.getFirst());
            long reports = total;
            Map<Facet, Map<String, Long>> counts = new HashMap<>();
            int at = 1;
            for (Map.Entry<List<Filter>, Set<Facet>> pass : passes.entrySet()) {
                Counting.Counts counted =
                        counting.read(level, pass.getValue(), answers.get(at++).aggregations(), total);
                counts.putAll(counted.byFacet());
                reports = pass.getKey().equals(search.filters()) ? counted.reports() : reports;
            }
            List<Found.Scored<H>> hits = answers.getFirst().hits().hits().stream()
                    .map(reading)
                    .map(each ->
                            new Found.Scored<>(each.shown(), each.score(), Cursor.write(search.sort(), each.place())))
                    .toList();
            boolean more = hits.size() == search.size() && !hits.isEmpty();
            return new Found<>(
                    total, reports, hits, counts, more ? hits.getLast().cursor() : null);
        });
    }

    /** The facets by the filters under which they are counted; among passages, the reports of the result too. */
    private static Map<List<Filter>, Set<Facet>> passes(Level level, Search search) {
        Map<List<Filter>, Set<Facet>> passes = new LinkedHashMap<>();
        if (level == Level.PASSAGES) {
            passes.put(search.filters(), new HashSet<>());
        }
        for (Facet each : search.facets()) {
            passes.computeIfAbsent(Selections.without(each, search.filters()), key -> new HashSet<>())
                    .add(each);
        }
        return passes;
    }

    private SearchRequestBody page(Level level, Search search) {
        List<FieldValue> after = Cursor.read(search.sort(), search.after());
        if (search.size() == 0) {
            return Requests.counting(of(level).unscored(search, search.filters()), Map.of());
        }
        return SearchRequestBody.of(body -> {
            body.query(of(level).of(search, search.filters()))
                    .size(search.size())
                    .sort(Cursor.order(level, search.sort()))
                    .source(Requests.DISPLAY)
                    .trackTotalHits(all -> all.enabled(true));
            return after.isEmpty() ? body.from(search.from()) : body.searchAfter(after);
        });
    }

    private static long total(MultiSearchItem<?> answer) {
        var total = answer.hits().total();
        return total == null ? 0 : total.value();
    }

    @Override
    public Map<String, List<Found.Scored<IndexedPassage>>> best(Search search, List<String> reports, int each) {
        if (reports.isEmpty() || each == 0) {
            return Map.of();
        }
        List<Filter> filters = new ArrayList<>(search.filters());
        filters.add(new Filter.OfReports(Set.copyOf(reports)));
        SearchRequestBody body = FindingGroups.ofEachReport(ofPassages.of(search, filters), reports.size(), each);
        Map<String, List<Found.Scored<IndexedPassage>>> best = new LinkedHashMap<>();
        for (List<Hits.Of<IndexedPassage>> group :
                Hits.ofEachReport(requests.send(Level.PASSAGES, body, JsonData.class))) {
            best.put(
                    group.getFirst().shown().reportId(),
                    group.stream()
                            .map(hit -> new Found.Scored<>(hit.shown(), hit.score(), ""))
                            .toList());
        }
        return best;
    }

    @Override
    public List<FindingGroup> findings(Search search, int each) {
        FindingGroups groups = new FindingGroups(requests, counting, ofPassages);
        return Requests.widening(() -> groups.of(search, each));
    }

    @Override
    public List<Crossing> cross(Search search, Facet rows, Facet columns) {
        Query query = ofReports.unscored(search, search.filters());
        return new Crossings(requests, query, rows, columns).all();
    }

    @Override
    public List<IndexedReport> titled(String typed, int most) {
        List<String> words = Level.REPORTS.mapping().tokens("words", typed).stream()
                .map(Token::term)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        BoolQuery.Builder all = new BoolQuery.Builder();
        words.subList(0, words.size() - 1).forEach(each -> all.must(ElasticsearchQueries.term("title.words", each, 1)));
        all.must(begun -> begun.prefix(prefix -> prefix.field("title.words").value(words.getLast())));
        SearchRequestBody body =
                SearchRequestBody.of(search -> search.query(all.build()._toQuery())
                        .size(most)
                        .sort(Cursor.order(Level.REPORTS, Sort.RELEVANCE))
                        .source(Requests.DISPLAY));
        return requests.send(Level.REPORTS, body, Hits.ReportSource.class).hits().hits().stream()
                .map(each -> Hits.report(each).shown())
                .toList();
    }

    @Override
    public List<Long> passagesWith(List<Match> matches) {
        List<SearchRequestBody> bodies = matches.stream()
                .map(each -> Requests.counting(ofPassages.unscored(Search.of(each, 0), List.of()), Map.of()))
                .toList();
        return requests.send(Level.PASSAGES, bodies, Void.class).stream()
                .map(ElasticsearchSearch::total)
                .toList();
    }

    @Override
    public List<Spelling> near(String word, int most) {
        FieldSuggester near = FieldSuggester.of(suggest -> suggest.text(word)
                .term(term -> term.field("body.words")
                        .analyzer("keyword")
                        .suggestMode(SuggestMode.Always)
                        .sort(SuggestSort.Score)
                        .maxEdits(word.length() < 6 ? 1 : 2)
                        .prefixLength(1)
                        .size(most)
                        .shardSize(Math.max(50, most * 10))));
        SearchRequestBody body =
                SearchRequestBody.of(search -> search.size(0).suggest(suggest -> suggest.suggesters("near", near)));
        return requests.send(Level.REPORTS, body, Void.class).suggest().getOrDefault("near", List.of()).stream()
                .flatMap(each -> each.term().options().stream())
                .filter(each -> (float) each.score() >= NEAR_ENOUGH)
                .map((TermSuggestOption each) -> new Spelling(each.text(), each.freq()))
                .toList();
    }

    /** How much of a word must be the same. */
    private static final float NEAR_ENOUGH = 0.6f;

    @Override
    public long generation() {
        return stamp.now();
    }
}
