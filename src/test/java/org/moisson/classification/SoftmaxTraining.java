package org.moisson.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains multinomial logistic regression by AdaGrad; the same examples in the same order give the same model on every machine. */
final class SoftmaxTraining {

    /** An example: its features, its class, how much it counts. */
    record Example(Features.Weighted features, int label, float weight) {

        static Example of(Features features, int label, double weight) {
            return new Example(features.weighted(), label, (float) weight);
        }
    }

    private final List<String> labels;
    private final int bits;
    private final int epochs;
    private final float rate;
    private final float l2;

    SoftmaxTraining(List<String> labels, int bits, int epochs, double rate, double l2) {
        this.labels = labels;
        this.bits = bits;
        this.epochs = epochs;
        this.rate = (float) rate;
        this.l2 = (float) l2;
    }

    LinearModel train(List<Example> examples) {
        Layer layer = new Layer(bits, labels.size());
        float[] error = new float[labels.size()];
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(20260101);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Example each : order) {
                layer.sum(each.features, error);
                Layer.error(error, each);
                layer.learn(each.features, error, rate, l2);
            }
            if (2 * epoch >= epochs) {
                layer.remember();
            }
        }
        return layer.model(labels);
    }
}
