package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Checksum;

/** Multinomial logistic regression over hashed features, its weights in one byte each. */
final class LinearModel implements Scorer {

    /** So many features are added in one go: the sums are then read and written four times less often. */
    private static final int TOGETHER = 4;

    private final List<String> labels;
    private final int bits;
    private final float step;
    private final float[] bias;
    private final byte[] weights;

    /**
     * Takes the arrays as they are.
     *
     * @param labels the classes in the order of the weights
     * @param bits the number of buckets is two to the power of it
     * @param step what one unit of a weight stands for
     * @param weights bucket by bucket, in each one weight a class
     */
    LinearModel(List<String> labels, int bits, float step, float[] bias, byte[] weights) {
        if (weights.length != labels.size() << bits || bias.length != labels.size()) {
            throw new IllegalArgumentException("weights do not fit " + labels.size() + " classes");
        }
        this.labels = List.copyOf(labels);
        this.bits = bits;
        this.step = step;
        this.bias = bias;
        this.weights = weights;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public int bits() {
        return bits;
    }

    @Override
    public void addTo(Checksum sum) {
        sum.update(weights);
    }

    /** Adds what four features from the n-th on say, one after the other, so that the sums are those of adding each alone. */
    private void add(float[] scores, int[] buckets, float[] values, int n) {
        int first = buckets[n] * scores.length;
        int second = buckets[n + 1] * scores.length;
        int third = buckets[n + 2] * scores.length;
        int fourth = buckets[n + 3] * scores.length;
        float one = step * values[n];
        float two = step * values[n + 1];
        float three = step * values[n + 2];
        float four = step * values[n + 3];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = scores[c]
                    + weights[first + c] * one
                    + weights[second + c] * two
                    + weights[third + c] * three
                    + weights[fourth + c] * four;
        }
    }

    @Override
    public float[] scores(Features.Weighted features) {
        float[] scores = bias.clone();
        int[] buckets = features.buckets();
        float[] values = features.values();
        int n = 0;
        for (; n + TOGETHER <= buckets.length; n += TOGETHER) {
            add(scores, buckets, values, n);
        }
        for (; n < buckets.length; n++) {
            int row = buckets[n] * scores.length;
            float value = step * values[n];
            for (int c = 0; c < scores.length; c++) {
                scores[c] += weights[row + c] * value;
            }
        }
        return scores;
    }

    /** Scores turned into probabilities, in place. */
    static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = StrictMath.exp(scores[c] - highest);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    /** Reads what {@link #write} wrote. */
    static LinearModel read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readInt()];
        float[] bias = new float[labels.length];
        for (int c = 0; c < labels.length; c++) {
            labels[c] = in.readUTF();
            bias[c] = in.readFloat();
        }
        int bits = in.readInt();
        float step = in.readFloat();
        byte[] weights = new byte[labels.length << bits];
        in.readFully(weights);
        return new LinearModel(List.of(labels), bits, step, bias, weights);
    }

    @Override
    public char sort() {
        return 'l';
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (int c = 0; c < labels.size(); c++) {
            out.writeUTF(labels.get(c));
            out.writeFloat(bias[c]);
        }
        out.writeInt(bits);
        out.writeFloat(step);
        out.write(weights);
    }
}
