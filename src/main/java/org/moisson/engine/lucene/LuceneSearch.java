package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
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

/** Reading from the embedded index. */
final class LuceneSearch implements SearchEngine {

    private static final Set<Facet> NO_FACET = Set.of();

    private final LuceneIndex index;
    private final LuceneQueries ofReports;
    private final LuceneQueries ofPassages;

    LuceneSearch(LuceneIndex index) {
        this(index, TextField.LIGHT);
    }

    /** Takes what a stemmed match counts beside the plain one. */
    LuceneSearch(LuceneIndex index, float light) {
        this.index = index;
        this.ofReports = new LuceneQueries(Level.REPORTS, light);
        this.ofPassages = new LuceneQueries(Level.PASSAGES, light);
    }

    @Override
    public Found<IndexedReport> reports(Search search) {
        return index.search(searcher -> found(searcher, Level.REPORTS, search, IndexedReport.class));
    }

    @Override
    public Found<IndexedPassage> passages(Search search) {
        return index.search(searcher -> found(searcher, Level.PASSAGES, search, IndexedPassage.class));
    }

    private LuceneQueries of(Level level) {
        return level == Level.REPORTS ? ofReports : ofPassages;
    }

    private <H> Found<H> found(IndexSearcher searcher, Level level, Search search, Class<H> type) throws IOException {
        Map<List<Filter>, Set<Facet>> passes = passes(search);
        Tally tally = new Tally(level, passes.getOrDefault(search.filters(), NO_FACET));
        TopDocs top = collect(searcher, level, search, tally);
        Map<Facet, Map<String, Long>> counts = new HashMap<>(tally.counts());
        for (Map.Entry<List<Filter>, Set<Facet>> each : passes.entrySet()) {
            if (!each.getKey().equals(search.filters())) {
                Tally aside = new Tally(level, each.getValue());
                searcher.search(of(level).bare(search, each.getKey()), aside.managed());
                counts.putAll(aside.counts());
            }
        }
        List<Found.Scored<H>> hits = new ArrayList<>();
        for (FieldDoc each : page(search, top)) {
            double score = each.fields[0] instanceof Float known ? known : 0;
            hits.add(new Found.Scored<>(shown(searcher, each.doc, type), score, Cursor.write(search.sort(), each)));
        }
        boolean more = hits.size() == search.size() && !hits.isEmpty();
        return new Found<>(
                tally.total(),
                tally.reports(),
                hits,
                counts,
                more ? hits.getLast().cursor() : null);
    }

    /** The facets by the filters under which they are counted. */
    private static Map<List<Filter>, Set<Facet>> passes(Search search) {
        Map<List<Filter>, Set<Facet>> passes = new LinkedHashMap<>();
        for (Facet each : search.facets()) {
            passes.computeIfAbsent(Selections.without(each, search.filters()), key -> new java.util.HashSet<>())
                    .add(each);
        }
        return passes;
    }

    private TopDocs collect(IndexSearcher searcher, Level level, Search search, Tally tally) throws IOException {
        if (search.size() == 0) {
            searcher.search(of(level).bare(search, search.filters()), tally.managed());
            return new TopDocs(null, new ScoreDoc[0]);
        }
        FieldDoc after = Cursor.read(search.sort(), search.after());
        int wanted = Math.max(1, (after == null ? search.from() : 0) + search.size());
        CollectorManager<?, ? extends TopDocs> top =
                new TopFieldCollectorManager(Cursor.order(level, search.sort()), wanted, after, Integer.MAX_VALUE);
        Object[] both = searcher.search(
                of(level).of(search, search.filters()), new MultiCollectorManager(tally.managed(), top));
        return (TopDocs) both[1];
    }

    private static List<FieldDoc> page(Search search, TopDocs top) {
        int from = search.after() == null ? search.from() : 0;
        return Stream.of(top.scoreDocs).skip(from).map(FieldDoc.class::cast).toList();
    }

    private static <H> H shown(IndexSearcher searcher, int doc, Class<H> type) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return Segment.of(leaf.reader()).shown(doc - leaf.docBase, type);
    }

    @Override
    public Map<String, List<Found.Scored<IndexedPassage>>> best(Search search, List<String> reports, int each) {
        List<Filter> filters = new ArrayList<>(search.filters());
        filters.add(new Filter.OfReports(Set.copyOf(reports)));
        return index.search(searcher -> {
            Scores scores = new Scores();
            searcher.search(ofPassages.of(search, filters), scores.managed());
            Map<String, List<Found.Scored<IndexedPassage>>> best = new LinkedHashMap<>();
            for (Scores.Hit hit : scores.bestOfEachReport(each)) {
                IndexedPassage passage = shown(searcher, hit.doc(), IndexedPassage.class);
                best.computeIfAbsent(passage.reportId(), id -> new ArrayList<>())
                        .add(new Found.Scored<>(passage, hit.score(), ""));
            }
            return best;
        });
    }

    @Override
    public List<FindingGroup> findings(Search search, int each) {
        return index.search(searcher -> {
            Scores scores = new Scores();
            BooleanQuery.Builder first = new BooleanQuery.Builder();
            first.add(ofPassages.of(search, search.filters()), Occur.MUST);
            first.add(new TermQuery(new Term(Level.PASSAGES.field("said"), "first")), Occur.FILTER);
            searcher.search(first.build(), scores.managed());
            List<FindingGroup> groups = new ArrayList<>();
            for (Scores.Group group : scores.groups()) {
                List<Found.Scored<IndexedPassage>> best = new ArrayList<>();
                for (Scores.Hit hit : group.best(each)) {
                    best.add(new Found.Scored<>(shown(searcher, hit.doc(), IndexedPassage.class), hit.score(), ""));
                }
                groups.add(new FindingGroup(group.kind(), group.factor(), group.reports(), group.size(), best));
            }
            return groups;
        });
    }

    @Override
    public List<Crossing> cross(Search search, Facet rows, Facet columns) {
        return index.search(searcher -> {
            Tally tally = new Tally(Level.REPORTS, NO_FACET);
            searcher.search(ofReports.bare(search, search.filters()), tally.managed());
            return new CrossTable(rows, columns).of(tally.found());
        });
    }

    @Override
    public List<IndexedReport> titled(String typed, int most) {
        List<String> words = Level.REPORTS.mapping().tokens("words", typed).stream()
                .map(Token::term)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        String field = Level.REPORTS.field("title.words");
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1).forEach(each -> all.add(new TermQuery(new Term(field, each)), Occur.MUST));
        all.add(new PrefixQuery(new Term(field, words.getLast())), Occur.MUST);
        return index.search(searcher -> {
            List<IndexedReport> found = new ArrayList<>();
            for (ScoreDoc each : searcher.search(all.build(), most).scoreDocs) {
                found.add(shown(searcher, each.doc, IndexedReport.class));
            }
            return found;
        });
    }

    @Override
    public List<Long> passagesWith(List<Match> matches) {
        return index.search(searcher -> {
            List<Long> counts = new ArrayList<>();
            for (Match each : matches) {
                Query query = ofPassages.bare(Search.of(each, 0), List.of());
                counts.add((long) searcher.count(query));
            }
            return counts;
        });
    }

    @Override
    public List<Spelling> near(String word, int most) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < 6 ? 1 : 2);
        checker.setMinPrefix(1);
        checker.setAccuracy(0.6f);
        Term term = new Term(Level.REPORTS.field("body.words"), word);
        return index.search(searcher -> {
            SuggestWord[] found =
                    checker.suggestSimilar(term, most, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
            return Stream.of(found)
                    .map(each -> new Spelling(each.string, each.freq))
                    .toList();
        });
    }

    @Override
    public long generation() {
        return index.changes();
    }
}
