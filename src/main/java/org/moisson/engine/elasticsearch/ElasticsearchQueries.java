package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.moisson.engine.Level;
import org.moisson.engine.Search;
import org.moisson.engine.TextField;
import org.moisson.query.Filter;
import org.moisson.query.Match;

/** Says in Elasticsearch's queries what is asked in our words, for one of the two indices. */
final class ElasticsearchQueries {

    private static final Query NOTHING = QueryBuilders.matchNone().build()._toQuery();

    private final Level level;
    private final List<TextField> texts;

    /** Elasticsearch's BM25 is 1 + k1 times Lucene's; without that factor both weigh words against tags alike. */
    private final double scale;

    /** What a stemmed match counts beside the plain one. */
    private final float light;

    ElasticsearchQueries(Level level, float light) {
        this(level, light, level.texts());
    }

    private ElasticsearchQueries(Level level, float light, List<TextField> texts) {
        this.level = level;
        this.light = light;
        this.texts = texts;
        this.scale = 1 / (1 + (double) level.mapping().similarity("k1", 1.2f));
    }

    /** The whole question, hints and all, under these filters. */
    Query of(Search search, List<Filter> filters) {
        Query bare = bare(search, filters);
        if (search.hints().isEmpty()) {
            return bare;
        }
        List<FunctionScore> factors = search.hints().stream()
                .map(hint ->
                        FunctionScore.of(each -> each.filter(of(hint.match())).weight(hint.factor())))
                .toList();
        return Query.of(query -> query.functionScore(hinted -> hinted.query(bare)
                .functions(factors)
                .scoreMode(FunctionScoreMode.Multiply)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    /** The question without hints: the same hits, other scores. */
    Query bare(Search search, List<Filter> filters) {
        BoolQuery.Builder all = new BoolQuery.Builder().must(of(search.match()));
        search.without().forEach(each -> all.mustNot(of(each)));
        filters.forEach(each -> add(all, each));
        return all.build()._toQuery();
    }

    /** The same hits, all with one score. */
    Query unscored(Search search, List<Filter> filters) {
        return Query.of(query -> query.bool(all -> all.filter(bare(search, filters))));
    }

    private Query of(Match match) {
        return switch (match) {
            case Match.Word word -> word(word.text(), word.weight());
            case Match.Phrase phrase -> phrase(phrase.text(), phrase.weight());
            case Match.Sigle sigle -> sigle(sigle.letters(), sigle.weight());
            case Match.InTitle title ->
                only(level == Level.REPORTS ? "title" : "about").of(title.inner());
            case Match.InText text ->
                only(level == Level.REPORTS ? "body" : "text").of(text.inner());
            case Match.Tagged tagged -> tagged(tagged);
            case Match.OfNature nature -> level == Level.PASSAGES ? natured(nature) : NOTHING;
            case Match.AnyOf any -> best(any.inner().stream().map(this::of).toList(), 0, 1);
            case Match.SomeOf some -> some(some);
            case Match.Kin kin -> kin(kin.text(), kin.weight());
            case Match.Also also -> also(also);
            case Match.AllOf all -> all(all.inner());
        };
    }

    private ElasticsearchQueries only(String field) {
        return new ElasticsearchQueries(
                level,
                light,
                texts.stream().filter(each -> each.name().equals(field)).toList());
    }

    private Query all(List<Match> inner) {
        return inner.isEmpty()
                ? everything(1)
                : Query.of(query ->
                        query.bool(all -> all.must(inner.stream().map(this::of).toList())));
    }

    private Query some(Match.SomeOf some) {
        if (some.inner().isEmpty()) {
            return NOTHING;
        }
        List<Query> inner = some.inner().stream().map(this::of).toList();
        String least = Integer.toString(Math.max(1, some.least()));
        return Query.of(query -> query.bool(any -> any.should(inner).minimumShouldMatch(least)));
    }

    private Query also(Match.Also also) {
        List<Query> may = also.may().stream().map(this::of).toList();
        return Query.of(query -> query.bool(all -> all.must(of(also.must())).should(may)));
    }

    private Query kin(String text, double weight) {
        String field = level == Level.REPORTS ? "body" : "text";
        return empty(TextField.ROOT, text) ? NOTHING : words(field + "." + TextField.ROOT, text, weight * scale);
    }

    private static Query everything(double weight) {
        return Query.of(query -> query.matchAll(all -> all.boost((float) weight)));
    }

    private static Query natured(Match.OfNature nature) {
        return Query.of(query -> query.constantScore(
                constant -> constant.filter(term("nature", nature.nature().slug(), 1))));
    }

    private static Query tagged(Match.Tagged tagged) {
        return Query.of(query -> query.constantScore(constant ->
                constant.filter(term(tagged.facet().slug(), tagged.value(), 1)).boost((float) tagged.weight())));
    }

    private Query word(String text, double weight) {
        if (empty("plain", text) || empty("light", text)) {
            return everything(weight);
        }
        List<Query> fields = new ArrayList<>();
        for (TextField each : texts) {
            fields.add(Query.of(query -> query.bool(both -> both.should(words(each.name(), text, 1))
                    .should(words(each.name() + ".light", text, light))
                    .boost((float) (each.weight() * scale)))));
        }
        return best(fields, TextField.TIE, weight);
    }

    private static Query words(String field, String text, double weight) {
        return Query.of(query -> query.match(
                words -> words.field(field).query(text).operator(Operator.And).boost((float) weight)));
    }

    private Query phrase(String text, double weight) {
        if (empty("plain", text)) {
            return everything(weight);
        }
        List<Query> fields = new ArrayList<>();
        for (TextField each : texts) {
            fields.add(Query.of(query -> query.matchPhrase(
                    phrase -> phrase.field(each.name()).query(text).boost((float) (each.weight() * scale)))));
        }
        return best(fields, TextField.TIE, weight);
    }

    private Query sigle(String letters, double weight) {
        return best(
                texts.stream()
                        .map(each -> term(each.name() + ".sigle", letters, each.weight() * scale))
                        .toList(),
                TextField.TIE,
                weight);
    }

    private boolean empty(String analyzer, String text) {
        return level.mapping().tokens(analyzer, text).isEmpty();
    }

    static Query term(String path, String value, double weight) {
        return Query.of(
                query -> query.term(term -> term.field(path).value(value).boost((float) weight)));
    }

    private void add(BoolQuery.Builder all, Filter filter) {
        switch (filter) {
            case Filter.AnyOf any -> all.filter(oneOf(any.facet().slug(), any.values()));
            case Filter.NoneOf none -> all.mustNot(oneOf(none.facet().slug(), none.values()));
            case Filter.Confirmed sure -> all.filter(oneOf("confirmed", sure.values()));
            case Filter.OfReports reports -> all.filter(oneOf(level.report(), reports.reports()));
            case Filter.Years years -> {
                Integer to = years.to();
                Integer from = years.from();
                all.filter(query -> query.exists(dated -> dated.field("firstYear")));
                if (to != null) {
                    all.filter(query -> query.range(range ->
                            range.number(year -> year.field("firstYear").lte((double) to))));
                }
                if (from != null) {
                    all.filter(query -> query.range(
                            range -> range.number(year -> year.field("lastYear").gte((double) from))));
                }
            }
        }
    }

    static Query oneOf(String path, Collection<String> values) {
        if (values.isEmpty()) {
            return NOTHING;
        }
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(path).terms(list -> list.value(wanted))));
    }

    private static Query best(List<Query> queries, float tie, double weight) {
        return queries.isEmpty()
                ? NOTHING
                : Query.of(query -> query.disMax(
                        best -> best.queries(queries).tieBreaker((double) tie).boost((float) weight)));
    }
}
