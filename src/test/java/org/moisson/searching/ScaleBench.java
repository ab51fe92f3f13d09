package org.moisson.searching;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Documents;
import org.moisson.engine.GeneratedReports;
import org.moisson.engine.ReportIndex;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Tagging;
import org.moisson.engine.elasticsearch.ServerEngine;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Query;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;

/**
 * How both engines fare with a growing corpus, side by side: mvn -Pbench test -Dtest=ScaleBench
 * -Dmoisson.bench.passages=10000,100000,1000000. Prints the rows of docs/scale.md.
 */
@Tag("bench")
class ScaleBench {

    /** Outside of the engine, which may be another process, work is measured and not time: others may use the machine. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = Integer.getInteger("moisson.bench.rounds", 20);
    private static final long SEED = Long.getLong("moisson.seed", 42);

    @TempDir
    Path folder;

    private final Documents documents = new Documents(
            new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer()),
            BundledVocabularies.vocabularies());

    @Test
    void rates_sizes_and_times_of_both_engines() throws Exception {
        System.out.println("seed " + SEED);
        System.out.println("| passages | engine | passages/s | MB | p50 ms | p95 ms | p99 ms | outside, p50 CPU ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        String sizes = System.getProperty("moisson.bench.passages", "10000,100000");
        for (String size : sizes.split(",", -1)) {
            int passages = Integer.parseInt(size);
            Path home = folder.resolve("lucene" + passages);
            try (EmbeddedEngine engine = new EmbeddedEngine(documents, home)) {
                double rate = filled(engine.index(), passages);
                row(passages, "Lucene", rate, size(home), engine.search());
            }
            try (ServerEngine engine = new ServerEngine(documents)) {
                double rate = filled(engine.index(), passages);
                row(passages, "Elasticsearch", rate, engine.bytes(), engine.search());
            }
        }
    }

    /** Passages a second, without the time that it took to make the reports up. */
    private static double filled(ReportIndex index, int passages) {
        AtomicLong making = new AtomicLong();
        Iterator<Report> made = new GeneratedReports(SEED, passages / GeneratedReports.PASSAGES);
        long begun = System.nanoTime();
        index.rebuild(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return made.hasNext();
            }

            @Override
            public Report next() {
                long from = System.nanoTime();
                Report report = made.next();
                making.addAndGet(System.nanoTime() - from);
                return report;
            }
        });
        return passages / ((System.nanoTime() - begun - making.get()) / 1e9);
    }

    private static void row(int passages, String name, double rate, long bytes, SearchEngine engine) {
        AtomicLong within = new AtomicLong();
        Searching searching = Reader.over(timed(engine, within)).searching();
        List<Query> questions = SearchBench.QUESTIONS;
        double[] all = new double[ROUNDS * questions.size()];
        double[] outside = new double[all.length];
        for (int round = -3; round < ROUNDS; round++) {
            for (int each = 0; each < questions.size(); each++) {
                within.set(0);
                long begun = System.nanoTime();
                long worked = CPU.getCurrentThreadCpuTime();
                searching.reports(questions.get(each));
                if (round >= 0) {
                    outside[round * questions.size() + each] =
                            (CPU.getCurrentThreadCpuTime() - worked - within.get()) / 1e6;
                    all[round * questions.size() + each] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        perQuestion(name, all, questions);
        Arrays.sort(all);
        Arrays.sort(outside);
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.0f | %d | %.1f | %.1f | %.1f | %.2f |%n",
                passages,
                name,
                rate,
                bytes / 1_000_000,
                all[all.length / 2],
                all[all.length * 95 / 100],
                all[all.length * 99 / 100],
                outside[outside.length / 2]);
    }

    private static void perQuestion(String name, double[] all, List<Query> questions) {
        for (int each = 0; each < questions.size(); each++) {
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                times[round] = all[round * questions.size() + each];
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%s %.1f ms (max %.1f) %s%n",
                    name,
                    times[ROUNDS / 2],
                    times[ROUNDS - 1],
                    questions.get(each).line());
        }
    }

    /** The engine, with the work of this thread within it added up. */
    private static SearchEngine timed(SearchEngine engine, AtomicLong within) {
        return (SearchEngine) Proxy.newProxyInstance(
                ScaleBench.class.getClassLoader(), new Class<?>[] {SearchEngine.class}, (proxy, method, arguments) -> {
                    long begun = CPU.getCurrentThreadCpuTime();
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        within.addAndGet(CPU.getCurrentThreadCpuTime() - begun);
                    }
                });
    }

    private static long size(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }
}
