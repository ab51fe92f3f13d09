package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.moisson.classification.HeldOut.Outcome;

/** Scores the reading of findings: on training reports held out in turn, and on the unseen reports; prints all figures. */
@Tag("bench")
class FindingBench {

    private static final long SEED = 20260102;
    private static final Path TRAIN = AnnotatedCorpus.HOME.resolve("train");
    private static final List<String> POSED = List.of("lever", "obstacle");

    @Test
    void figures_of_findings() {
        List<AnnotatedStatement> known = AnnotatedCorpus.statements(TRAIN);
        List<AnnotatedStatement> unseen = AnnotatedCorpus.statements(AnnotatedCorpus.HOME.resolve("unseen"));
        FindingModel shipped = FindingModel.shipped();
        if (!shipped.corpus().equals(AnnotatedCorpus.digest(TRAIN))) {
            say("!! the shipped model was trained on another state of the corpus: train it again");
        }
        CueBaseline baseline = new CueBaseline(shipped, AnnotatedCorpus.lexicon(TRAIN));
        List<AnnotatedStatement> reports =
                known.stream().filter(each -> !each.bare()).toList();
        print("cue lists, training reports", baseline.judge(reports));
        print("cue lists, unseen reports", baseline.judge(unseen));
        List<Outcome> last = HeldOut.judge(shipped, unseen);
        print("model, unseen reports", last);
        calibration(last);
        long start = System.nanoTime();
        HeldOut.judge(shipped, unseen);
        say("   %.3f ms a statement", (System.nanoTime() - start) / 1e6 / unseen.size());
        if (Boolean.getBoolean("findings.turns")) {
            turns(FindingTraining.of(TRAIN), known);
        }
        assertThat(f1(last)).isGreaterThan(f1(baseline.judge(unseen)));
    }

    /** Trains many times: a quarter of an hour of one processor. */
    private static void turns(FindingTraining training, List<AnnotatedStatement> known) {
        print("model, training reports held out in turn", HeldOut.inTurn(training, known, 3));
        for (int oneIn : new int[] {8, 4, 2, 1}) {
            List<Outcome> grown = HeldOut.grown(training, known, oneIn);
            say("   one in %d of %d statements: F1 %.3f", oneIn, known.size(), f1(grown));
        }
    }

    static void print(String title, List<Outcome> outcomes) {
        say("== %s: %d reports, %d statements", title, reports(outcomes).size(), outcomes.size());
        say(
                "   all P %.3f R %.3f F1 %s  kind alone F1 %.3f",
                share(outcomes, o -> o.judged().isPresent(), Outcome::right),
                share(outcomes, Outcome::wanted, Outcome::right),
                interval(outcomes, FindingBench::f1),
                2.0 * count(outcomes, Outcome::rightKind) / (count(outcomes, Outcome::wanted) + given(outcomes)));
        say(
                "   polarity %s  factor given the kind %.3f  cueFree recall %s",
                interval(outcomes, FindingBench::polarity),
                share(outcomes, Outcome::rightKind, Outcome::right),
                interval(outcomes, o -> share(o, FindingBench::cueFree, Outcome::right)));
        for (String kind : FindingTraining.KINDS.subList(1, 6)) {
            say(
                    "   %-15s P %.3f R %.3f of %d",
                    kind,
                    share(outcomes, o -> found(o).equals(kind), Outcome::right),
                    share(outcomes, o -> o.gold().kind().equals(kind), Outcome::right),
                    count(outcomes, o -> o.gold().kind().equals(kind)));
        }
        for (String kind : FindingTraining.KINDS) {
            say(
                    "   %-15s -> %s",
                    kind,
                    FindingTraining.KINDS.stream()
                            .map(other -> other + " "
                                    + count(outcomes, o -> o.gold().kind().equals(kind) && found(o).equals(other)))
                            .toList());
        }
    }

    private static void calibration(List<Outcome> outcomes) {
        for (double from = 0; from < 1; from += 0.1) {
            double low = from;
            List<Outcome> bin = outcomes.stream()
                    .filter(o -> o.judged().isPresent())
                    .filter(o -> o.judged().orElseThrow().confidence() >= low
                            && o.judged().orElseThrow().confidence() < low + 0.1)
                    .toList();
            if (!bin.isEmpty()) {
                say("   confidence %.1f: %d given, %.3f right", low, bin.size(), share(bin, o -> true, Outcome::right));
            }
        }
    }

    private static double f1(List<Outcome> outcomes) {
        return 2.0 * count(outcomes, Outcome::right) / Math.max(1, count(outcomes, Outcome::wanted) + given(outcomes));
    }

    private static double polarity(List<Outcome> outcomes) {
        return share(outcomes, o -> POSED.contains(o.gold().kind()) && POSED.contains(found(o)), Outcome::rightKind);
    }

    private static boolean cueFree(Outcome o) {
        return o.gold().cueFree()
                && (POSED.contains(o.gold().kind()) || o.gold().kind().equals("result"));
    }

    private static String found(Outcome o) {
        return o.judged().map(each -> each.kind().slug()).orElse("none");
    }

    /** The figure with its 95 % interval over 500 draws of reports. */
    private static String interval(List<Outcome> outcomes, ToDoubleFunction<List<Outcome>> figure) {
        List<List<Outcome>> reports = List.copyOf(outcomes.stream()
                .collect(Collectors.groupingBy(o -> o.gold().report(), LinkedHashMap::new, Collectors.toList()))
                .values());
        Random random = new Random(SEED);
        double[] drawn = new double[500];
        for (int n = 0; n < drawn.length; n++) {
            List<Outcome> draw = new ArrayList<>();
            for (int r = 0; r < reports.size(); r++) {
                draw.addAll(reports.get(random.nextInt(reports.size())));
            }
            drawn[n] = figure.applyAsDouble(draw);
        }
        Arrays.sort(drawn);
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", figure.applyAsDouble(outcomes), drawn[12], drawn[487]);
    }

    private static List<String> reports(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> o.gold().report()).distinct().toList();
    }

    private static long given(List<Outcome> outcomes) {
        return count(outcomes, o -> o.judged().isPresent());
    }

    private static long count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> among, Predicate<Outcome> which) {
        return count(outcomes, o -> among.test(o) && which.test(o)) / (double) Math.max(1, count(outcomes, among));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
