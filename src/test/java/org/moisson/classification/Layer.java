package org.moisson.classification;

import java.util.List;
import java.util.Random;

/** Weights from buckets to units while they are learnt, by AdaGrad. */
final class Layer {

    private static final float TINY = 1e-6f;

    private final int bits;
    private final int units;
    private final float[] weights;
    private final float[] squares;
    private float[] summed = new float[0];
    private int times;

    /** All zero; the last row is what is added whatever the features. */
    Layer(int bits, int units) {
        this.bits = bits;
        this.units = units;
        this.weights = new float[(units << bits) + units];
        this.squares = new float[weights.length];
    }

    int units() {
        return units;
    }

    /** Begins with small random weights. */
    Layer shaken(Random random) {
        for (int n = 0; n < units << bits; n++) {
            weights[n] = 0.3f * (random.nextFloat() - 0.5f);
        }
        return this;
    }

    /** Remembers the weights as they are now: the model is the mean of what was remembered. */
    void remember() {
        if (summed.length == 0) {
            summed = new float[weights.length];
        }
        for (int n = 0; n < weights.length; n++) {
            summed[n] += weights[n];
        }
        times++;
    }

    /** Puts the units' sums for these features into the array. */
    void sum(Features.Weighted features, float[] sums) {
        System.arraycopy(weights, units << bits, sums, 0, units);
        for (int f = 0; f < features.buckets().length; f++) {
            int row = features.buckets()[f] * units;
            float value = features.values()[f];
            for (int unit = 0; unit < units; unit++) {
                sums[unit] += weights[row + unit] * value;
            }
        }
    }

    /** Moves the weights of these features against the error of each unit. */
    void learn(Features.Weighted features, float[] error, float rate, float l2) {
        move(units << bits, error, 1, rate, 0);
        for (int f = 0; f < features.buckets().length; f++) {
            move(features.buckets()[f] * units, error, features.values()[f], rate, l2);
        }
    }

    /** In floats only and without branches: such a loop is run several weights at a time. */
    private void move(int row, float[] error, float value, float rate, float l2) {
        for (int unit = 0; unit < error.length; unit++) {
            float weight = weights[row + unit];
            float gradient = error[unit] * value + l2 * weight;
            float square = squares[row + unit] + gradient * gradient;
            squares[row + unit] = square;
            weights[row + unit] = weight - rate * gradient / ((float) Math.sqrt(square) + TINY);
        }
    }

    /** The error that a bucket has part in. */
    float back(int bucket, float[] error) {
        float sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += weights[bucket * units + unit] * error[unit];
        }
        return sum;
    }

    /** Turns sums into the error of each class, in place. */
    static void error(float[] sums, SoftmaxTraining.Example example) {
        double[] shares = new double[sums.length];
        for (int c = 0; c < sums.length; c++) {
            shares[c] = sums[c];
        }
        LinearModel.softmax(shares);
        for (int c = 0; c < sums.length; c++) {
            sums[c] = example.weight() * (float) (shares[c] - (c == example.label() ? 1 : 0));
        }
    }

    /** The weights in one byte each; those that never learnt are nothing. */
    LinearModel model(List<String> labels) {
        for (int n = 0; n < summed.length; n++) {
            weights[n] = summed[n] / times;
        }
        int size = units << bits;
        float highest = TINY;
        for (int n = 0; n < size; n++) {
            highest = squares[n] > 0 ? Math.max(highest, Math.abs(weights[n])) : highest;
        }
        float unit = highest / 127;
        byte[] small = new byte[size];
        for (int n = 0; n < size; n++) {
            small[n] = squares[n] > 0 ? (byte) Math.round(weights[n] / unit) : 0;
        }
        float[] bias = new float[units];
        System.arraycopy(weights, size, bias, 0, units);
        return new LinearModel(labels, bits, unit, bias, small);
    }
}
