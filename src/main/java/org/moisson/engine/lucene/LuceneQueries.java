package org.moisson.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.moisson.engine.Level;
import org.moisson.engine.Search;
import org.moisson.engine.TextField;
import org.moisson.language.Token;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;

/** Says in Lucene's queries what is asked in our words, for one of the two levels. */
final class LuceneQueries {

    private static final Query NOTHING = new MatchNoDocsQuery();

    private final Level level;
    private final List<TextField> texts;
    private final float light;

    /** Takes what a stemmed match counts beside the plain one. */
    LuceneQueries(Level level, float light) {
        this(level, level.texts(), light);
    }

    private LuceneQueries(Level level, List<TextField> texts, float light) {
        this.level = level;
        this.texts = texts;
        this.light = light;
    }

    /** The whole question, hints and all, under these filters. */
    Query of(Search search, List<Filter> filters) {
        Query bare = bare(search, filters);
        if (search.hints().isEmpty()) {
            return bare;
        }
        List<HintedScores.Hint> hints = search.hints().stream()
                .map(each -> new HintedScores.Hint(of(each.match()), each.factor()))
                .toList();
        return new FunctionScoreQuery(bare, new HintedScores(hints));
    }

    /** The question without hints: the same hits, other scores. */
    Query bare(Search search, List<Filter> filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(LuceneDocuments.LEVEL, level.slug())), Occur.FILTER);
        all.add(of(search.match()), Occur.MUST);
        search.without().forEach(each -> all.add(of(each), Occur.MUST_NOT));
        filters.forEach(each -> add(all, each));
        return all.build();
    }

    Query of(Match match) {
        return switch (match) {
            case Match.Word word -> boosted(word(word.text()), word.weight());
            case Match.Phrase phrase -> boosted(phrase(phrase.text()), phrase.weight());
            case Match.Sigle sigle -> boosted(sigle(sigle.letters()), sigle.weight());
            case Match.InTitle title ->
                only(level == Level.REPORTS ? "title" : "about").of(title.inner());
            case Match.InText text ->
                only(level == Level.REPORTS ? "body" : "text").of(text.inner());
            case Match.Tagged tagged ->
                boosted(new ConstantScoreQuery(term(tagged.facet().slug(), tagged.value())), tagged.weight());
            case Match.OfNature nature ->
                level == Level.PASSAGES
                        ? new ConstantScoreQuery(term("nature", nature.nature().slug()))
                        : NOTHING;
            case Match.AnyOf any -> best(any.inner().stream().map(this::of).toList(), 0);
            case Match.SomeOf some -> some(some);
            case Match.Kin kin -> boosted(kin(kin.text()), kin.weight());
            case Match.Also also -> also(also);
            case Match.AllOf all -> all(all.inner());
        };
    }

    private LuceneQueries only(String field) {
        return new LuceneQueries(
                level, texts.stream().filter(each -> each.name().equals(field)).toList(), light);
    }

    private Query all(List<Match> inner) {
        if (inner.isEmpty()) {
            return new ConstantScoreQuery(new MatchAllDocsQuery());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        inner.forEach(each -> all.add(of(each), Occur.MUST));
        return all.build();
    }

    private Query some(Match.SomeOf some) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        some.inner().forEach(each -> any.add(of(each), Occur.SHOULD));
        any.setMinimumNumberShouldMatch(Math.max(1, some.least()));
        return any.build();
    }

    private Query also(Match.Also also) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(of(also.must()), Occur.MUST);
        also.may().forEach(each -> all.add(of(each), Occur.SHOULD));
        return all.build();
    }

    private Query kin(String text) {
        List<List<String>> roots = positions(TextField.ROOT, text);
        String field = level == Level.REPORTS ? "body" : "text";
        return roots.isEmpty() ? NOTHING : together(level.field(field + "." + TextField.ROOT), roots);
    }

    private Query word(String text) {
        List<List<String>> plain = positions("plain", text);
        List<List<String>> light = positions("light", text);
        if (plain.isEmpty() || light.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        List<Query> fields = new ArrayList<>();
        for (TextField each : texts) {
            BooleanQuery.Builder both = new BooleanQuery.Builder();
            both.add(together(level.field(each.name()), plain), Occur.SHOULD);
            both.add(boosted(together(level.field(each.name() + ".light"), light), this.light), Occur.SHOULD);
            fields.add(boosted(both.build(), each.weight()));
        }
        return best(fields, TextField.TIE);
    }

    private static Query together(String field, List<List<String>> positions) {
        if (positions.size() == 1) {
            return anyTerm(field, positions.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        positions.forEach(each -> all.add(anyTerm(field, each), Occur.MUST));
        return all.build();
    }

    private static Query anyTerm(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(each -> any.addTerm(new Term(field, each)));
        return any.build();
    }

    private Query phrase(String text) {
        NavigableMap<Integer, List<String>> byPosition = byPosition("plain", text);
        if (byPosition.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        List<Query> fields = new ArrayList<>();
        for (TextField each : texts) {
            String field = level.field(each.name());
            fields.add(boosted(phrase(field, byPosition), each.weight()));
        }
        return best(fields, TextField.TIE);
    }

    private static Query phrase(String field, NavigableMap<Integer, List<String>> byPosition) {
        if (byPosition.size() == 1) {
            return anyTerm(field, byPosition.sequencedValues().getFirst());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        int first = byPosition.firstKey();
        byPosition.forEach((position, terms) ->
                phrase.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new), position - first));
        return phrase.build();
    }

    private Query sigle(String letters) {
        return best(
                texts.stream()
                        .map(each -> boosted(term(each.name() + ".sigle", letters), each.weight()))
                        .toList(),
                TextField.TIE);
    }

    private Query term(String path, String value) {
        return new TermQuery(new Term(level.field(path), value));
    }

    private void add(BooleanQuery.Builder all, Filter filter) {
        switch (filter) {
            case Filter.AnyOf any -> all.add(oneOf(any.facet(), any.values()), Occur.FILTER);
            case Filter.NoneOf none -> all.add(oneOf(none.facet(), none.values()), Occur.MUST_NOT);
            case Filter.Confirmed sure -> all.add(oneOf("confirmed", sure.values()), Occur.FILTER);
            case Filter.OfReports reports -> all.add(oneOf(level.report(), reports.reports()), Occur.FILTER);
            case Filter.Years years -> {
                int to = years.to() == null ? Integer.MAX_VALUE : years.to();
                int from = years.from() == null ? Integer.MIN_VALUE : years.from();
                all.add(IntPoint.newRangeQuery(level.field("firstYear"), Integer.MIN_VALUE, to), Occur.FILTER);
                all.add(IntPoint.newRangeQuery(level.field("lastYear"), from, Integer.MAX_VALUE), Occur.FILTER);
            }
        }
    }

    private Query oneOf(Facet facet, Set<String> values) {
        return oneOf(facet.slug(), values);
    }

    private Query oneOf(String path, Set<String> values) {
        return values.isEmpty()
                ? NOTHING
                : new TermInSetQuery(
                        level.field(path), values.stream().map(BytesRef::new).toList());
    }

    private List<List<String>> positions(String analyzer, String text) {
        return List.copyOf(byPosition(analyzer, text).values());
    }

    private NavigableMap<Integer, List<String>> byPosition(String analyzer, String text) {
        NavigableMap<Integer, List<String>> found = new TreeMap<>();
        for (Token each : level.mapping().tokens(analyzer, text)) {
            found.computeIfAbsent(each.position(), at -> new ArrayList<>()).add(each.term());
        }
        return found;
    }

    private static Query best(List<Query> queries, float tie) {
        return switch (queries.size()) {
            case 0 -> NOTHING;
            case 1 -> queries.getFirst();
            default -> new DisjunctionMaxQuery(queries, tie);
        };
    }

    private static Query boosted(Query query, double weight) {
        return weight == 1 ? query : new BoostQuery(query, (float) weight);
    }
}
