package org.moisson.engine.elasticsearch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Documents;
import org.moisson.engine.LargeCorpus;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Tagging;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/**
 * How both engines fare with a growing corpus, side by side: mvn -Pbench test -Dtest=ScaleBench
 * -Dmoisson.bench.passages=10000,100000,1000000. Prints the rows of docs/scale.md.
 */
@Tag("bench")
class ScaleBench {

    private static final int OF_A_REPORT = 20;
    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);

    @TempDir
    Path folder;

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());

    /** A typical question. */
    private record Question(String name, Match match, List<Filter> filters) {}

    @Test
    void rates_sizes_and_times_of_both_engines() throws Exception {
        System.out.println("| passages | engine | passages/s | MB | p50 ms | p95 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String size :
                System.getProperty("moisson.bench.passages", "10000,100000").split(",", -1)) {
            int reports = Integer.parseInt(size) / OF_A_REPORT;
            lucene(reports);
            elasticsearch(reports);
        }
    }

    private void lucene(int reports) throws Exception {
        Path home = folder.resolve("lucene" + reports);
        try (EmbeddedEngine engine = new EmbeddedEngine(documents, home)) {
            double seconds = filled(engine.index(), reports);
            long bytes;
            try (Stream<Path> files = Files.walk(home)) {
                bytes = files.filter(Files::isRegularFile)
                        .mapToLong(each -> each.toFile().length())
                        .sum();
            }
            row("Lucene", reports, seconds, bytes, engine.search());
        }
    }

    private void elasticsearch(int reports) throws Exception {
        ElasticsearchSettings settings = SharedServer.settings(1);
        Connection connection = Connection.to(settings);
        IndexLife life = new IndexLife(connection, settings, documents);
        ElasticsearchIndex index = new ElasticsearchIndex(life, documents);
        double seconds = filled(index, reports);
        long bytes = connection.ask(client -> {
            var all = client.indices()
                    .stats(stats -> stats.index(settings.prefix() + "-*"))
                    .all()
                    .primaries();
            return all == null || all.store() == null ? 0L : all.store().sizeInBytes();
        });
        row("Elasticsearch", reports, seconds, bytes, new ElasticsearchSearch(life, new Stamp(life, index)));
        SharedServer.clear(connection, settings);
    }

    private static double filled(ReportIndex index, int reports) {
        long begun = System.nanoTime();
        Random random = new Random(1);
        Iterator<Report> corpus = IntStream.rangeClosed(1, reports)
                .mapToObj(number -> LargeCorpus.report(random, number, OF_A_REPORT))
                .iterator();
        index.rebuild(corpus);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void row(String name, int reports, double seconds, long bytes, SearchEngine engine) {
        List<Question> questions = questions();
        questions.forEach(each -> ask(engine, each));
        int rounds = 20;
        double[] all = new double[rounds * questions.size()];
        for (int round = 0; round < rounds; round++) {
            for (int each = 0; each < questions.size(); each++) {
                all[round * questions.size() + each] = ask(engine, questions.get(each));
            }
        }
        Arrays.sort(all);
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.0f | %d | %.1f | %.1f | %.1f |%n",
                reports * OF_A_REPORT,
                name,
                reports * OF_A_REPORT / seconds,
                bytes / 1_000_000,
                all[all.length / 2],
                all[all.length * 95 / 100],
                all[all.length * 99 / 100]);
    }

    private static double ask(SearchEngine engine, Question question) {
        long begun = System.nanoTime();
        engine.reports(
                Search.of(question.match(), 10).withFilters(question.filters()).counting(ALL));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static List<Question> questions() {
        Match.Word frequent = new Match.Word(LargeCorpus.word(3), 1);
        Match.Word middling = new Match.Word(LargeCorpus.word(200), 1);
        Match.Word rare = new Match.Word(LargeCorpus.word(5_000), 1);
        Filter theme = new Filter.AnyOf(Facet.THEME, Set.of("nutrition"));
        Filter place = new Filter.AnyOf(Facet.PLACE, Set.of("intervention:reg-53"));
        return List.of(
                new Question("everything", Match.ALL, List.of()),
                new Question("frequent", frequent, List.of()),
                new Question("middling", middling, List.of()),
                new Question("rare", rare, List.of()),
                new Question("all of three", new Match.AllOf(List.of(frequent, middling, rare)), List.of()),
                new Question("any of three", new Match.AnyOf(List.of(frequent, middling, rare)), List.of()),
                new Question("two of three", new Match.SomeOf(List.of(frequent, middling, rare), 2), List.of()),
                new Question("phrase", new Match.Phrase(LargeCorpus.word(3) + " " + LargeCorpus.word(5), 1), List.of()),
                new Question("with a theme", middling, List.of(theme)),
                new Question("theme, place, years", frequent, List.of(theme, place, new Filter.Years(2015, 2020))));
    }
}
