package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Checksum;

/** Counts, per feature, how much oftener it was met with a class than elsewhere; what counts is whether a feature is there. */
final class BayesModel implements Scorer {

    private static final float THERE = 5;
    private static final float ENOUGH = 6;

    private final LinearModel ratios;

    BayesModel(LinearModel ratios) {
        this.ratios = ratios;
    }

    @Override
    public List<String> labels() {
        return ratios.labels();
    }

    @Override
    public int bits() {
        return ratios.bits();
    }

    @Override
    public float[] scores(Features.Weighted features) {
        float[] there = there(features);
        float sum = 0;
        for (float each : there) {
            sum += each;
        }
        float share = Math.min(1, ENOUGH / Math.max(1, sum));
        for (int n = 0; n < there.length; n++) {
            there[n] *= share;
        }
        return ratios.scores(new Features.Weighted(features.buckets(), there));
    }

    /** How far each feature is there, 0 to 1. */
    static float[] there(Features.Weighted features) {
        float[] there = new float[features.values().length];
        for (int n = 0; n < there.length; n++) {
            there[n] = Math.min(1, THERE * Math.abs(features.values()[n]));
        }
        return there;
    }

    @Override
    public void addTo(Checksum sum) {
        ratios.addTo(sum);
    }

    static BayesModel read(DataInputStream in) throws IOException {
        return new BayesModel(LinearModel.read(in));
    }

    @Override
    public char sort() {
        return 'b';
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        ratios.write(out);
    }
}
