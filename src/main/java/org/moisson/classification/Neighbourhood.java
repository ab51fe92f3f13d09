package org.moisson.classification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets statements of one section weigh on one another: authors keep what helped apart from what hindered, whatever the heading
 * says. Each statement's own shares are multiplied by the mean of its neighbours', a few times over.
 */
final class Neighbourhood {

    private static final int REACH = 3;
    private static final int ROUNDS = 3;
    private static final double DOUBT = 0.2;

    private Neighbourhood() {}

    /** The shares of each statement once its neighbours were heard; statements in the order of the report. */
    static List<double[]> settle(List<Statement> statements, List<double[]> own) {
        List<double[]> now = own;
        for (int round = 0; round < ROUNDS; round++) {
            List<double[]> before = now;
            now = IntStream.range(0, own.size())
                    .mapToObj(n -> heard(n, statements, own.get(n), before))
                    .toList();
        }
        return now;
    }

    private static double[] heard(int at, List<Statement> statements, double[] own, List<double[]> shares) {
        double[] result = new double[own.length];
        Arrays.fill(result, DOUBT);
        List<String> section = statements.get(at).section();
        int last = Math.min(statements.size() - 1, at + REACH);
        for (int n = Math.max(0, at - REACH); n <= last; n++) {
            if (n != at && statements.get(n).section().equals(section)) {
                add(result, shares.get(n));
            }
        }
        double sum = 0;
        for (int c = 0; c < own.length; c++) {
            result[c] *= own[c];
            sum += result[c];
        }
        for (int c = 0; c < own.length; c++) {
            result[c] /= sum;
        }
        return result;
    }

    private static void add(double[] sum, double[] more) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += more[c];
        }
    }
}
