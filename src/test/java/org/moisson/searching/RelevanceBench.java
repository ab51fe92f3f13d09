package org.moisson.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Documents;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Tagging;
import org.moisson.engine.TextField;
import org.moisson.engine.elasticsearch.ServerEngine;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.language.Meaning;
import org.moisson.language.RelatedWords;
import org.moisson.query.Query;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;
import org.moisson.vocabulary.Vocabularies;

/**
 * Measures the ranking on the judged queries over the sample reports, on both engines, and on the document sets in the folder
 * that -Dmoisson.bench.sets names, on the embedded one; each time with one part taken out in turn (not with
 * -Dmoisson.bench.short=true), and beside what stock French analysis finds.
 */
@Tag("bench")
class RelevanceBench {

    private static final String PLAIN = "stock French BM25";
    private static final String OURS = "all parts";

    private final Vocabularies vocabularies = BundledVocabularies.vocabularies();
    private final Documents documents =
            new Documents(new Tagging(vocabularies, BundledVocabularies.gazetteer()), vocabularies);

    @TempDir
    Path folder;

    @Test
    void judged_queries_over_the_samples() throws Exception {
        List<Report> samples = SampleReports.read();
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder)) {
            engine.index().rebuild(samples.iterator());
            judged(samples, engine::search);
            printAnswered(Reader.over(engine.search()).searching());
        }
    }

    @Test
    void judged_queries_over_the_samples_on_elasticsearch() throws Exception {
        List<Report> samples = SampleReports.read();
        try (ServerEngine engine = new ServerEngine(documents)) {
            engine.index().rebuild(samples.iterator());
            judged(samples, engine::search);
        }
    }

    private void judged(List<Report> samples, Engine engine) {
        SampleScores scores = new SampleScores(samples);
        Map<String, SampleScores.Table> tables = new LinkedHashMap<>();
        tables.put(PLAIN, scores.plain(Judged.all()));
        readers(engine).forEach((name, reader) -> tables.put(name, scores.of(Judged.all(), reader)));
        SampleScores.Table ours = get(tables, OURS);
        tables.forEach((name, table) -> table.print(name, ours));
        ours.printMisses();
        assertThat(Figures.mean(ours.ndcg()))
                .isGreaterThan(Figures.mean(get(tables, PLAIN).ndcg()));
    }

    @Test
    @EnabledIfSystemProperty(named = "moisson.bench.sets", matches = ".+")
    void document_sets_judged_by_others() throws Exception {
        for (DocumentSet set : DocumentSet.in(Path.of(System.getProperty("moisson.bench.sets")))) {
            say("== %s: %d documents, %d queries, seed %d", set.name(), set.size(), set.queries(), Figures.SEED);
            PlainSearch plain = new PlainSearch(set.texts());
            DocumentSet.Table base = set.score(plain::firstTen);
            base.print(PLAIN, base);
            try (EmbeddedEngine engine = new EmbeddedEngine(documents, folder.resolve(set.name()))) {
                engine.index().rebuild(set.reports());
                for (Map.Entry<String, Reader> each : readers(engine::search).entrySet()) {
                    set.score(set.passages(each.getValue())).print("passages, " + each.getKey(), base);
                    set.score(set.documents(each.getValue())).print("documents, " + each.getKey(), base);
                }
            }
        }
    }

    /** Lines on subjects that no sample speaks of, keywords and questions: each should find nothing. */
    private static void printAnswered(Searching searching) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/relevance/absent.txt"));
        List<String> answered = lines.stream()
                .filter(each -> searching.passages(Query.of(each)).total()
                                + searching.reports(Query.of(each)).total()
                        > 0)
                .toList();
        say("absent subjects: %d of %d find something: %s", answered.size(), lines.size(), answered);
    }

    /** A filled engine, by what a stemmed match counts beside the plain one. */
    private interface Engine {
        SearchEngine search(float light);
    }

    /** The search as it is, and with one part taken out in turn. */
    private Map<String, Reader> readers(Engine filled) {
        SearchEngine engine = filled.search(TextField.LIGHT);
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put(OURS, Reader.over(engine));
        if (Boolean.getBoolean("moisson.bench.short")) {
            return readers;
        }
        readers.put("without hints", Reader.over(Without.hints(engine)));
        readers.put("without kinds", Reader.over(Without.kinds(engine)));
        readers.put("without what speaks", Reader.over(Without.speaking(engine)));
        readers.put("without kin", Reader.over(Without.kin(engine)));
        readers.put("without backing", Reader.over(Without.backing(engine)));
        readers.put(
                "without synonyms", Reader.over(engine, new Without.Synonyms(vocabularies, false), Meaning.bundled()));
        readers.put(
                "without vocabularies",
                Reader.over(engine, new Without.Synonyms(vocabularies, true), Meaning.bundled()));
        readers.put(
                "without related", Reader.over(engine, vocabularies, Meaning.bundled(), new RelatedWords(List.of())));
        readers.put("without vectors", Reader.over(engine, vocabularies, parts -> new float[0]));
        readers.put("without stems", Reader.over(filled.search(0)));
        return readers;
    }

    private static <V> V get(Map<String, V> map, String key) {
        return java.util.Objects.requireNonNull(map.get(key), key);
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
