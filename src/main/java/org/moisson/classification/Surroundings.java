package org.moisson.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the statements of a report weigh on one another: authors keep what helped apart from what hindered whatever the heading
 * says, begin with their context and end with their sources. A second model learnt how much each of that weighs.
 */
final class Surroundings {

    static final int BITS = 9;

    private static final int REACH = 3;
    private static final int ROUNDS = 3;
    private static final double DOUBT = 0.2;
    private static final double DECAY = 0.7;
    private static final double FLOOR = 1e-4;
    private static final int KINDS = 6;

    private final List<Statement> statements;
    private final List<double[]> own;
    private final List<double[]> settled;
    private final List<Map<HeadingSense, Double>> senses;
    private final Map<List<String>, List<Integer>> sections = new HashMap<>();
    private final double[] mean = new double[KINDS];

    /** How much a statement weighs by its distance. */
    private final double[] decayed;

    /**
     * Looks at the statements of one report in their order.
     *
     * @param senses what the headings above each statement announce
     * @param own the shares of the kinds by each statement and its section alone
     */
    Surroundings(List<Statement> statements, List<Map<HeadingSense, Double>> senses, List<double[]> own) {
        this.statements = statements;
        this.senses = senses;
        this.own = own;
        this.settled = settled(statements, own);
        this.decayed = new double[own.size()];
        Arrays.setAll(decayed, distance -> StrictMath.pow(DECAY, distance));
        for (int n = 0; n < own.size(); n++) {
            sections.computeIfAbsent(statements.get(n).section(), none -> new ArrayList<>())
                    .add(n);
            add(mean, own.get(n), 1.0 / own.size());
        }
    }

    /** What speaks for the kind of a statement: its own shares and those around it. */
    Features of(int at) {
        Row row = new Row();
        row.logs(own.get(at));
        row.logs(settled.get(at));
        for (int step : new int[] {-2, -1, 1, 2}) {
            row.neighbour(at, at + step);
        }
        row.section(at);
        row.all(mean, 1);
        double place = (at + 0.5) / own.size();
        row.put(place < 0.1 ? 1 : 0);
        row.put(place < 0.2 ? 1 : 0);
        row.put(place > 0.8 ? 1 : 0);
        row.put(place > 0.9 ? 1 : 0);
        row.announced(at);
        return row.features;
    }

    /** Each statement's own shares multiplied by the mean of its neighbours', a few times over. */
    private static List<double[]> settled(List<Statement> statements, List<double[]> own) {
        List<double[]> now = own;
        for (int round = 0; round < ROUNDS; round++) {
            List<double[]> next = new ArrayList<>();
            for (int n = 0; n < own.size(); n++) {
                next.add(heard(n, statements, own.get(n), now));
            }
            now = next;
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
                add(result, shares.get(n), 1);
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

    private static void add(double[] sum, double[] more, double weight) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += weight * more[c];
        }
    }

    /** Features in a fixed order, each in a bucket of its own. */
    private final class Row {

        private final Features features = new Features(BITS);
        private int next;

        void put(double value) {
            if (value != 0) {
                features.addAt(next, value);
            }
            next++;
        }

        void all(double[] values, double weight) {
            for (double value : values) {
                put(weight * value);
            }
        }

        void logs(double[] shares) {
            for (double share : shares) {
                put(0.3 * StrictMath.log(share + FLOOR) + 1);
            }
        }

        void neighbour(int at, int other) {
            boolean there = other >= 0 && other < own.size();
            boolean near = there
                    && statements.get(other).section().equals(statements.get(at).section());
            all(there ? own.get(other) : new double[KINDS], near ? 1 : 0);
            all(there ? own.get(other) : new double[KINDS], there && !near ? 0.5 : 0);
            put(near ? 0.5 : 0);
        }

        /** The mean of the others in the section, the nearer the more, and the highest of each kind. */
        void section(int at) {
            List<Integer> others = sections.getOrDefault(statements.get(at).section(), List.of());
            double[] near = new double[KINDS];
            double[] most = new double[KINDS];
            double weights = 0;
            for (int other : others) {
                if (other != at) {
                    double weight = decayed[Math.abs(other - at)];
                    weights += weight;
                    add(near, own.get(other), weight);
                    for (int c = 0; c < KINDS; c++) {
                        most[c] = Math.max(most[c], own.get(other)[c]);
                    }
                }
            }
            all(near, weights > 0 ? 1 / weights : 0);
            all(most, 1);
            put(Math.min(others.size() - 1, 10) / 10.0);
        }

        /** An infinitive is an aim or a step unless the headings announce advice. */
        void announced(int at) {
            boolean infinitive =
                    StatementFeatures.opening(statements.get(at).words()).equals("infinitive");
            double advice = HeadingSense.ADVICE.stream()
                    .mapToDouble(each -> senses.get(at).getOrDefault(each, 0.0))
                    .sum();
            put(infinitive ? 1 : 0);
            put(infinitive ? Math.max(0, 1 - advice) : 0);
        }
    }
}
