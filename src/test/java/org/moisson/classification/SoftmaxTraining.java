package org.moisson.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains multinomial logistic regression by AdaGrad; the same examples in the same order give the same model on every machine. */
final class SoftmaxTraining {

    /** An example: its features, its class, how much it counts. */
    record Example(int[] buckets, float[] values, int label, float weight) {

        static Example of(Features features, int label, double weight) {
            Features.Weighted weighted = features.weighted();
            return new Example(weighted.buckets(), weighted.values(), label, (float) weight);
        }
    }

    private final List<String> labels;
    private final int bits;
    private final float[] weights;
    private final float[] squares;
    private final double l2;
    private final int epochs;
    private final double rate;

    SoftmaxTraining(List<String> labels, int bits, int epochs, double rate, double l2) {
        this.labels = labels;
        this.bits = bits;
        this.epochs = epochs;
        this.rate = rate;
        this.l2 = l2;
        this.weights = new float[(labels.size() << bits) + labels.size()];
        this.squares = new float[weights.length];
    }

    LinearModel train(List<Example> examples) {
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(20260101);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                learn(example);
            }
        }
        return quantised();
    }

    private void learn(Example example) {
        int classes = labels.size();
        double[] scores = new double[classes];
        int biasAt = classes << bits;
        for (int c = 0; c < classes; c++) {
            scores[c] = weights[biasAt + c];
        }
        for (int f = 0; f < example.buckets.length; f++) {
            int row = example.buckets[f] * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c] * example.values[f];
            }
        }
        LinearModel.softmax(scores);
        for (int c = 0; c < classes; c++) {
            double error = example.weight * (scores[c] - (c == example.label ? 1 : 0));
            step(biasAt + c, error);
            for (int f = 0; f < example.buckets.length; f++) {
                int at = example.buckets[f] * classes + c;
                step(at, error * example.values[f] + l2 * weights[at]);
            }
        }
    }

    private void step(int at, double gradient) {
        squares[at] += (float) (gradient * gradient);
        weights[at] -= (float) (rate * gradient / (Math.sqrt(squares[at]) + 1e-6));
    }

    private LinearModel quantised() {
        int classes = labels.size();
        int size = classes << bits;
        float highest = 1e-6f;
        for (int n = 0; n < size; n++) {
            highest = Math.max(highest, Math.abs(weights[n]));
        }
        float unit = highest / 127;
        byte[] small = new byte[size];
        for (int n = 0; n < size; n++) {
            small[n] = (byte) Math.round(weights[n] / unit);
        }
        float[] bias = new float[classes];
        System.arraycopy(weights, size, bias, 0, classes);
        return new LinearModel(labels, bits, unit, bias, small);
    }
}
