package org.moisson.classification;

import java.util.List;
import org.moisson.classification.SoftmaxTraining.Example;

/** Counts how much oftener each feature is met with a class than elsewhere. */
final class BayesTraining {

    /** How often a feature counts as met with each class beforehand, times its share of all. */
    private static final double DOUBT = 2000;

    private static final double PRIOR = 0.3;
    private static final double RARE = 1e-3;

    private BayesTraining() {}

    static BayesModel train(List<String> labels, int bits, List<Example> examples) {
        int classes = labels.size();
        double[] met = new double[classes << bits];
        double[] all = new double[1 << bits];
        double[] sums = new double[classes];
        float[] prior = new float[classes];
        double total = 0;
        for (Example each : examples) {
            float[] there = BayesModel.there(each.features());
            prior[each.label()] += each.weight();
            for (int f = 0; f < there.length; f++) {
                int bucket = each.features().buckets()[f];
                double count = each.weight() * there[f];
                met[bucket * classes + each.label()] += count;
                sums[each.label()] += count;
                all[bucket] += count;
                total += count;
            }
        }
        for (int c = 0; c < classes; c++) {
            prior[c] = (float) (PRIOR * StrictMath.log(prior[c] + 1));
        }
        double[] ratios = new double[met.length];
        for (int bucket = 0; bucket < all.length; bucket++) {
            double share = (all[bucket] + RARE) / total;
            for (int c = 0; c < classes; c++) {
                int at = bucket * classes + c;
                ratios[at] =
                        all[bucket] == 0 ? 0 : StrictMath.log((met[at] + share * DOUBT) / (sums[c] + DOUBT) / share);
            }
        }
        return new BayesModel(small(labels, bits, prior, ratios));
    }

    private static LinearModel small(List<String> labels, int bits, float[] prior, double[] ratios) {
        double highest = RARE;
        for (double each : ratios) {
            highest = Math.max(highest, Math.abs(each));
        }
        float unit = (float) (highest / 127);
        byte[] small = new byte[ratios.length];
        for (int n = 0; n < small.length; n++) {
            small[n] = (byte) Math.round(ratios[n] / unit);
        }
        return new LinearModel(labels, bits, unit, prior, small);
    }
}
