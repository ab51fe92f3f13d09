package org.moisson.classification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Scratch. */
final class FindingBench {

    record Guess(AnnotatedStatement gold, double[] kinds, double[] factors) {}

    public static void main(String[] args) {
        Path home = Path.of(args.length > 0 ? args[0] : "src/test/corpus");
        Path other = Path.of(args.length > 1 ? args[1] : "src/test/corpus");
        List<AnnotatedStatement> all = new ArrayList<>(AnnotatedCorpus.statements(home.resolve("train")));
        if (!other.equals(home)) all.addAll(AnnotatedCorpus.statements(other.resolve("train")));
        FindingTraining training = new FindingTraining(
                AnnotatedCorpus.headings(home.resolve("train")), AnnotatedCorpus.lexicon(home.resolve("train")));
        List<String> reports = all.stream()
                .filter(a -> !a.bare())
                .map(AnnotatedStatement::report)
                .distinct()
                .sorted()
                .toList();
        List<Guess> guesses = new ArrayList<>();
        int folds = Math.min(5, reports.size());
        for (int k = 0; k < folds; k++) {
            final int fold = k;
            List<AnnotatedStatement> train = all.stream()
                    .filter(a -> a.bare() || reports.indexOf(a.report()) % folds != fold)
                    .toList();
            FindingModel model = training.train(train);
            StatementFeatures f = model.features();
            for (AnnotatedStatement a : all) {
                if (!a.bare() && reports.indexOf(a.report()) % folds == fold) {
                    guesses.add(new Guess(
                            a,
                            model.kinds().probabilities(f.ofKind(a.statement())),
                            model.factors().probabilities(f.ofFactor(a.statement()))));
                }
            }
        }
        report(guesses, training.factors());
    }

    static void report(List<Guess> guesses, List<String> factors) {
        for (double t = 0.2; t < 0.75; t += 0.05) {
            score(guesses, factors, t, false);
        }
        score(guesses, factors, 0.35, true);
    }

    static void score(List<Guess> guesses, List<String> factors, double t, boolean detail) {
        int right = 0,
                rightKind = 0,
                given = 0,
                wanted = 0,
                side = 0,
                sides = 0,
                fr1 = 0,
                fr2 = 0,
                free = 0,
                freeHit = 0;
        Map<String, int[]> by = new TreeMap<>();
        int[][] conf = new int[6][6];
        for (Guess g : guesses) {
            boolean isFinding = !g.gold.kind().equals("none");
            int best = best(g.kinds);
            List<String> two = top(g.factors, factors);
            boolean emit = g.kinds[best] >= t && keeps(g.gold.statement());
            if (isFinding) {
                wanted++;
                fr1 += two.get(0).equals(g.gold.factors().get(0)) ? 1 : 0;
                fr2 += two.stream().anyMatch(g.gold.factors()::contains) ? 1 : 0;
                if (g.gold.cueFree()
                        && !g.gold.kind().startsWith("le" + "s")
                        && !g.gold.kind().startsWith("rec")) free++;
            }
            conf[FindingTraining.KINDS.indexOf(g.gold.kind())][emit ? best : 0]++;
            if (!emit) continue;
            given++;
            String kind = FindingTraining.KINDS.get(best);
            by.computeIfAbsent(kind, x -> new int[2])[1]++;
            if (g.gold.kind().matches("lever|obstacle") && kind.matches("lever|obstacle")) {
                sides++;
                side += g.gold.kind().equals(kind) ? 1 : 0;
            }
            if (g.gold.kind().equals(kind)) {
                rightKind++;
                if (two.stream().anyMatch(g.gold.factors()::contains)) {
                    right++;
                    by.get(kind)[0]++;
                    if (g.gold.cueFree() && kind.matches("lever|obstacle|result")) freeHit++;
                }
            }
        }
        double p = right / (double) given, r = right / (double) wanted;
        System.out.printf(
                Locale.ROOT,
                "t %.2f P %.3f R %.3f F1 %.3f | kindF1 %.3f | polarity %.3f | factor@1 %.3f @2 %.3f | cueFree %.3f | given %d wanted %d%n",
                t,
                p,
                r,
                2 * p * r / (p + r),
                2.0 * rightKind / (given + wanted),
                side / (double) sides,
                fr1 / (double) wanted,
                fr2 / (double) wanted,
                freeHit / (double) free,
                given,
                wanted);
        if (detail) {
            System.out.println(FindingTraining.KINDS);
            for (int[] row : conf) System.out.println(Arrays.toString(row));
            by.forEach((k, v) -> System.out.println(k + " precision " + v[0] + "/" + v[1]));
        }
    }

    static boolean keeps(Statement s) {
        return switch (s.role()) {
            case TITLE, HEADING, NOTE, CAPTION, QUOTATION -> false;
            case SENTENCE, ITEM, ROW -> true;
        };
    }

    static int best(double[] kinds) {
        return IntStream.range(1, 6)
                .boxed()
                .max(Comparator.comparingDouble(c -> kinds[c]))
                .orElseThrow();
    }

    static List<String> top(double[] factors, List<String> labels) {
        return IntStream.range(0, factors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -factors[c]))
                .limit(2)
                .map(labels::get)
                .toList();
    }
}
