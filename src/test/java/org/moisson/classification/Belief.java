package org.moisson.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns how far each of several models is to be believed, from statements that none of them was taught. */
final class Belief {

    private static final int STEPS = 300;
    private static final double RATE = 0.02;

    /** What the models say of a statement, and which class is right. */
    private record Said(List<double[]> heard, int right) {}

    private final List<Said> all = new ArrayList<>();

    /** Adds a statement of a report that the models do not know. */
    void add(FactorModel factors, AnnotatedStatement each) {
        int right = factors.labels().indexOf(each.factors().getFirst());
        all.add(new Said(factors.heard(each.statement(), FactorTraining.settled(each.kind())), right));
    }

    /** The weights under which what is right is likeliest, none below zero. */
    double[] weights() {
        int members = all.getFirst().heard.size();
        double[] weights = new double[members];
        Arrays.fill(weights, 1.0 / members);
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[members];
            all.forEach(each -> slope(each, weights, slope));
            for (int m = 0; m < members; m++) {
                weights[m] = Math.max(0, weights[m] - RATE * slope[m] / all.size());
            }
        }
        return weights;
    }

    private static void slope(Said said, double[] weights, double[] slope) {
        double[] shares = new double[said.heard.getFirst().length];
        for (int m = 0; m < weights.length; m++) {
            for (int c = 0; c < shares.length; c++) {
                shares[c] += weights[m] * said.heard.get(m)[c];
            }
        }
        LinearModel.softmax(shares);
        shares[said.right] -= 1;
        for (int m = 0; m < weights.length; m++) {
            for (int c = 0; c < shares.length; c++) {
                // very unlikely is very unlikely: the tail of one model must not steer
                slope[m] += shares[c] * Math.max(-20, said.heard.get(m)[c]);
            }
        }
    }
}
