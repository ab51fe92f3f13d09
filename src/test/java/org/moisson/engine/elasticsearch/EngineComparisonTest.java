package org.moisson.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.engine.Documents;
import org.moisson.engine.FindingGroup;
import org.moisson.engine.Found;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.RandomCorpus;
import org.moisson.engine.RandomQuestions;
import org.moisson.engine.ScanningOracle;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Tagging;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Facet;
import org.moisson.query.Match;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/**
 * Random corpora, random questions: both engines and a scan of every document agree on totals, reports and facets, and the
 * engines on order and scores. What they may differ in is declared in {@link Differences}.
 */
class EngineComparisonTest {

    private static final int REPORTS = 60;
    private static final int QUESTIONS = 40;

    @TempDir
    Path folder;

    private final Tagging tagging = new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());
    private final Documents documents = new Documents(tagging, BundledVocabularies.vocabularies());
    private EmbeddedEngine lucene;
    private ElasticsearchSettings settings;
    private Connection connection;

    @BeforeEach
    void open() {
        lucene = new EmbeddedEngine(documents, folder.resolve("index"));
    }

    @AfterEach
    void close() throws IOException {
        lucene.close();
        SharedServer.clear(connection, settings);
    }

    private SearchEngine elasticsearch(List<Report> corpus, int shards) {
        settings = SharedServer.settings(shards);
        connection = Connection.to(settings);
        IndexLife life = new IndexLife(connection, settings, documents);
        ElasticsearchIndex index = new ElasticsearchIndex(life, documents);
        assertThat(index.rebuild(corpus.iterator())).isEqualTo(corpus.size());
        return new ElasticsearchSearch(life, new Stamp(life, index));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void both_engines_answer_as_a_scan_of_everything_does(int shards) {
        long seed = Long.getLong("moisson.seed", System.nanoTime());
        System.out.println("EngineComparisonTest, " + shards + " shards: -Dmoisson.seed=" + seed);
        Random random = new Random(seed);
        List<Report> corpus = RandomCorpus.of(random, REPORTS);
        corpus.forEach(lucene.index()::put);
        SearchEngine elasticsearch = elasticsearch(corpus, shards);
        ScanningOracle oracle = new ScanningOracle(corpus, documents, tagging);
        for (int each = 0; each < QUESTIONS; each++) {
            Search search = RandomQuestions.of(random);
            String as = "question " + each + " of seed " + seed + ": " + search;
            compare(as, search, SearchEngine::reports, oracle.reports(search), elasticsearch, IndexedReport::id);
            compare(as, search, SearchEngine::passages, oracle.passages(search), elasticsearch, IndexedPassage::id);
            rest(as, search, elasticsearch, random);
        }
    }

    private <H> void compare(
            String as,
            Search search,
            Asking<H> asking,
            ScanningOracle.Counted expected,
            SearchEngine elasticsearch,
            Function<H, String> id) {
        Found<H> one = asking.of(lucene.search(), search);
        Found<H> other = asking.of(elasticsearch, search);
        for (Found<H> found : List.of(one, other)) {
            assertThat(found.total()).as(as).isEqualTo(expected.total());
            assertThat(found.reports()).as(as).isEqualTo(expected.reports());
            assertThat(found.counts()).as(as).isEqualTo(expected.counts());
        }
        if (Differences.sameWeights(search, settings.shards())) {
            sameOrder(as, one.hits(), other.hits(), id);
        }
        assertThat(other.next() == null).as(as).isEqualTo(one.next() == null);
    }

    /** The same ids in the same order; where scores are the same but for rounding, equals may change places. */
    private static <H> void sameOrder(
            String as, List<Found.Scored<H>> one, List<Found.Scored<H>> other, Function<H, String> id) {
        assertThat(other).as(as).hasSameSizeAs(one);
        for (int at = 0; at < one.size(); at++) {
            double score = one.get(at).score();
            assertThat(other.get(at).score()).as(as).isCloseTo(score, within(Differences.rounding(score)));
            if (!id.apply(one.get(at).hit()).equals(id.apply(other.get(at).hit()))) {
                assertThat(scoreOf(id.apply(other.get(at).hit()), one, id, score))
                        .as(as + "\nhit " + at)
                        .isCloseTo(score, within(Differences.rounding(score)));
            }
        }
    }

    private static <H> double scoreOf(
            String wanted, List<Found.Scored<H>> hits, Function<H, String> id, double otherwise) {
        return hits.stream()
                .filter(each -> id.apply(each.hit()).equals(wanted))
                .mapToDouble(Found.Scored::score)
                .findFirst()
                .orElse(otherwise);
    }

    private void rest(String as, Search search, SearchEngine elasticsearch, Random random) {
        SearchEngine embedded = lucene.search();
        assertThat(elasticsearch.passagesWith(List.of(search.match(), Match.ALL)))
                .as(as)
                .isEqualTo(embedded.passagesWith(List.of(search.match(), Match.ALL)));
        Facet rows = Facet.values()[random.nextInt(Facet.values().length)];
        Facet columns = Facet.values()[random.nextInt(Facet.values().length)];
        assertThat(elasticsearch.cross(search, rows, columns))
                .as(as + "\n" + rows + " × " + columns)
                .isEqualTo(embedded.cross(search, rows, columns));
        List<String> shown = embedded.reports(search).hits().stream()
                .map(each -> each.hit().id())
                .toList();
        Map<String, List<Found.Scored<IndexedPassage>>> best = embedded.best(search, shown, 2);
        Map<String, List<Found.Scored<IndexedPassage>>> others = elasticsearch.best(search, shown, 2);
        assertThat(others.keySet()).as(as).isEqualTo(best.keySet());
        if (!Differences.sameWeights(search, settings.shards())) {
            return;
        }
        best.forEach((report, hits) -> sameOrder(as, hits, others.get(report), IndexedPassage::id));
        groups(as, embedded.findings(search, 3), elasticsearch.findings(search, 3));
    }

    private static void groups(String as, List<FindingGroup> one, List<FindingGroup> other) {
        assertThat(other.stream().map(EngineComparisonTest::bare).toList())
                .as(as)
                .isEqualTo(one.stream().map(EngineComparisonTest::bare).toList());
        for (int at = 0; at < one.size(); at++) {
            List<Double> scores = new ArrayList<>();
            one.get(at).best().forEach(each -> scores.add(each.score()));
            assertThat(other.get(at).best()).as(as).hasSameSizeAs(scores);
            for (int hit = 0; hit < scores.size(); hit++) {
                assertThat(other.get(at).best().get(hit).score())
                        .as(as + "\n" + one.get(at))
                        .isCloseTo(scores.get(hit), within(Differences.rounding(scores.get(hit))));
            }
        }
    }

    private static FindingGroup bare(FindingGroup group) {
        return new FindingGroup(group.kind(), group.factor(), group.reports(), group.findings(), List.of());
    }

    /** One of the two kinds of hits. */
    private interface Asking<H> {
        Found<H> of(SearchEngine engine, Search search);
    }
}
