package org.moisson.searching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.Documents;
import org.moisson.engine.GeneratedReports;
import org.moisson.engine.Tagging;
import org.moisson.engine.lucene.EmbeddedEngine;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Query;
import org.moisson.query.Sort;
import org.moisson.vocabulary.BundledVocabularies;

/** How long ten typical questions take, text and all facets, and what the index costs. Sizes by -Dmoisson.bench.passages. */
@Tag("bench")
class SearchBench {

    static final List<Query> QUESTIONS = List.of(
            asked("santé"),
            asked("qu'est-ce qui a marché contre l'isolement en milieu rural ?"),
            asked("coordination des acteurs du territoire"),
            asked("compétences psychosociales à l'école", new Filter.AnyOf(Facet.KIND, Set.of("lever"))),
            asked("financement élus", new Filter.AnyOf(Facet.THEME, Set.of("cps", "nutrition"))),
            asked("\"mise place\" -tabac"),
            asked("", new Filter.AnyOf(Facet.PLACE, Set.of("intervention:reg-53")), new Filter.Years(2015, 2020)),
            asked("freins à la participation des habitants"),
            asked("mobilisaton des benevoles"),
            asked(
                    "accompagnement des familles",
                    new Filter.NoneOf(Facet.SCOPE, Set.of("methode")),
                    new Filter.AnyOf(Facet.POPULATION, Set.of("parents"))));

    @TempDir
    Path folder;

    private static Query asked(String line, Filter... filters) {
        return new Query(line, List.of(filters), Sort.RELEVANCE, 0, 10, null, EnumSet.allOf(Facet.class));
    }

    @Test
    void ten_questions() throws Exception {
        int passages = Integer.getInteger("moisson.bench.passages", 100_000);
        long seed = Long.getLong("moisson.seed", 42);
        Tagging tagging = new Tagging(BundledVocabularies.vocabularies(), BundledVocabularies.gazetteer());
        try (EmbeddedEngine engine =
                new EmbeddedEngine(new Documents(tagging, BundledVocabularies.vocabularies()), folder)) {
            long start = System.nanoTime();
            engine.index().rebuild(new GeneratedReports(seed, passages / GeneratedReports.PASSAGES));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "seed %d: %d passages indexed in %.1f s, %.0f a second, %d MB on disk%n",
                    seed, passages, seconds, passages / seconds, size() >> 20);
            Reader reader = Reader.over(engine.search());
            measure("reports", reader, each -> reader.searching().reports(each).total());
            measure(
                    "passages",
                    reader,
                    each -> reader.searching().passages(each).total());
            measure(
                    "answers",
                    reader,
                    each -> reader.answering().answer(each).coverage().reports());
            measureSuggestions(reader);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private interface Asking {
        long of(Query query);
    }

    private static void measure(String what, Reader reader, Asking asking) {
        for (int warm = 0; warm < 30; warm++) {
            QUESTIONS.forEach(asking::of);
        }
        List<Double> all = new ArrayList<>();
        for (Query each : QUESTIONS) {
            double[] times = new double[40];
            long total = 0;
            for (int at = 0; at < times.length; at++) {
                long start = System.nanoTime();
                total = asking.of(each);
                times[at] = (System.nanoTime() - start) / 1e6;
                all.add(times[at]);
            }
            Arrays.sort(times);
            System.out.printf(
                    "%-9s %6.2f ms (max %6.2f) %7d hits  %s%n", what, times[20], times[39], total, each.line());
        }
        all.sort(null);
        System.out.printf(
                "%-9s median %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                what, all.get(all.size() / 2), all.get(all.size() * 95 / 100), all.get(all.size() * 99 / 100));
    }

    private static void measureSuggestions(Reader reader) {
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            for (String each : List.of("san", "isole", "école", "fin", "par")) {
                long start = System.nanoTime();
                reader.searching().suggest(each, 8);
                all.add((System.nanoTime() - start) / 1e6);
            }
        }
        all = new ArrayList<>(all.subList(all.size() / 2, all.size()));
        all.sort(null);
        System.out.printf(
                "suggest   median %.2f ms, p99 %.2f ms%n", all.get(all.size() / 2), all.get(all.size() * 99 / 100));
    }

    private long size() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(each);
            }
            return size;
        }
    }
}
