package org.moisson.searching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** What a ranking is worth, and how sure that is. */
final class Figures {

    static final long SEED = 20260103;
    private static final int DRAWS = 2000;

    private Figures() {}

    /** Of the grades of the first ten against the best order of all grades. */
    static double ndcg(List<Integer> grades, List<Integer> all) {
        double best = gain(all.stream().sorted(Comparator.reverseOrder()).toList());
        return best == 0 ? 0 : gain(grades) / best;
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(10, grades.size()))
                .mapToDouble(rank -> (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2))
                .sum();
    }

    /** One over the rank of the first that answers, 0 where none does. */
    static double reciprocalRank(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .filter(rank -> grades.get(rank) > 0)
                .mapToDouble(rank -> 1.0 / (rank + 1))
                .findFirst()
                .orElse(0);
    }

    static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(each -> !Double.isNaN(each))
                .average()
                .orElse(Double.NaN);
    }

    /** The mean with its 95 % interval over draws of the queries; values that are no number don't count. */
    static String interval(double[] values) {
        double[] known =
                Arrays.stream(values).filter(each -> !Double.isNaN(each)).toArray();
        if (known.length == 0) {
            return "  -";
        }
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = random.ints(known.length, 0, known.length)
                    .mapToDouble(each -> known[each])
                    .average()
                    .orElse(0);
        }
        Arrays.sort(drawn);
        return String.format(
                Locale.ROOT, "%.3f [%.3f, %.3f]", mean(known), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }

    /** How often chance alone gives two such rankings as large a difference in mean: a paired permutation test. */
    static double chance(double[] one, double[] other) {
        double[] differences = IntStream.range(0, one.length)
                .mapToDouble(each -> one[each] - other[each])
                .filter(each -> !Double.isNaN(each))
                .toArray();
        double seen = Math.abs(Arrays.stream(differences).sum());
        Random random = new Random(SEED);
        int asLarge = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (double each : differences) {
                sum += random.nextBoolean() ? each : -each;
            }
            asLarge += Math.abs(sum) >= seen - 1e-12 ? 1 : 0;
        }
        return (asLarge + 1.0) / (DRAWS + 1);
    }
}
