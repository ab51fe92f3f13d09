package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Checksum;

/** Hashed features, one hidden layer, classes: words that go with the same classes come to mean the same. */
final class HiddenModel implements Scorer {

    private final LinearModel inward;
    private final LinearModel outward;

    /**
     * Takes two layers.
     *
     * @param inward from features to units, which its labels only number
     * @param outward from units, one a bucket, to classes
     */
    HiddenModel(LinearModel inward, LinearModel outward) {
        if (inward.labels().size() != 1 << outward.bits()) {
            throw new IllegalArgumentException("layers do not fit");
        }
        this.inward = inward;
        this.outward = outward;
    }

    @Override
    public List<String> labels() {
        return outward.labels();
    }

    @Override
    public int bits() {
        return inward.bits();
    }

    @Override
    public float[] scores(Features.Weighted features) {
        float[] units = inward.scores(features);
        int[] all = new int[units.length];
        for (int unit = 0; unit < units.length; unit++) {
            all[unit] = unit;
            units[unit] = bent(units[unit]);
        }
        return outward.scores(new Features.Weighted(all, units));
    }

    /** Between -1 and 1, and the same on every machine. */
    static float bent(float sum) {
        return sum / (1 + Math.abs(sum));
    }

    @Override
    public void addTo(Checksum sum) {
        inward.addTo(sum);
        outward.addTo(sum);
    }

    static HiddenModel read(DataInputStream in) throws IOException {
        return new HiddenModel(LinearModel.read(in), LinearModel.read(in));
    }

    @Override
    public char sort() {
        return 'h';
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        inward.write(out);
        outward.write(out);
    }
}
