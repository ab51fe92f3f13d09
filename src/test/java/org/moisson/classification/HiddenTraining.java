package org.moisson.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.moisson.classification.SoftmaxTraining.Example;

/**
 * Trains a hidden layer, some of the features of each example left out by chance each time; deterministic.
 *
 * @param bits of the features
 * @param dropped the share of the features left out
 */
record HiddenTraining(int bits, int epochs, float dropped, long seed) {

    private static final int UNIT_BITS = 5;
    private static final float RATE = 0.05f;
    private static final float SLOWER = 0.9f;
    private static final float L2 = 1e-5f;

    HiddenModel train(List<String> labels, List<Example> examples) {
        Random random = new Random(seed);
        int units = 1 << UNIT_BITS;
        Layer inward = new Layer(bits, units).shaken(random);
        Layer outward = new Layer(UNIT_BITS, labels.size()).shaken(random);
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            float rate = RATE * (1 - SLOWER * epoch / epochs);
            for (Example each : order) {
                learn(inward, outward, new Example(some(each.features(), random), each.label(), each.weight()), rate);
            }
        }
        List<String> numbers =
                IntStream.range(0, units).mapToObj(Integer::toString).toList();
        return new HiddenModel(inward.model(numbers), outward.model(labels));
    }

    private static void learn(Layer inward, Layer outward, Example example, float rate) {
        int units = 1 << UNIT_BITS;
        float[] sums = new float[units];
        inward.sum(example.features(), sums);
        int[] all = new int[units];
        float[] bent = new float[units];
        for (int unit = 0; unit < units; unit++) {
            all[unit] = unit;
            bent[unit] = HiddenModel.bent(sums[unit]);
        }
        Features.Weighted hidden = new Features.Weighted(all, bent);
        float[] error = new float[outward.units()];
        outward.sum(hidden, error);
        Layer.error(error, example);
        for (int unit = 0; unit < units; unit++) {
            float slope = 1 + Math.abs(sums[unit]);
            sums[unit] = outward.back(unit, error) / (slope * slope);
        }
        outward.learn(hidden, error, rate, L2);
        inward.learn(example.features(), sums, rate, L2);
    }

    /** The features that are not left out, made stronger to make up for the others. */
    private Features.Weighted some(Features.Weighted features, Random random) {
        int[] buckets = new int[features.buckets().length];
        float[] values = new float[buckets.length];
        int kept = 0;
        for (int f = 0; f < buckets.length; f++) {
            if (random.nextFloat() >= dropped) {
                buckets[kept] = features.buckets()[f];
                values[kept++] = features.values()[f] / (1 - dropped);
            }
        }
        return new Features.Weighted(Arrays.copyOf(buckets, kept), Arrays.copyOf(values, kept));
    }
}
