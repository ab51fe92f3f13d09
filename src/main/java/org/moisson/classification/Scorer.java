package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Checksum;

/** What was learnt to tell classes apart by weighted features. */
sealed interface Scorer permits LinearModel, HiddenModel, BayesModel {

    List<String> labels();

    /** The number of buckets of the features is two to the power of it. */
    int bits();

    /** How much speaks for each class, in the order of the labels. */
    float[] scores(Features.Weighted features);

    /** The probability of each class, in the order of the labels. */
    default double[] probabilities(Features features) {
        float[] scores = scores(features.weighted());
        double[] shares = new double[scores.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = scores[c];
        }
        return LinearModel.softmax(shares);
    }

    /** Adds what was learnt to a checksum. */
    void addTo(Checksum sum);

    /** The letter with which it begins when written where its sort is not known. */
    char sort();

    /** Writes it so that {@link #read} knows its sort. */
    default void writeSorted(DataOutputStream out) throws IOException {
        out.writeChar(sort());
        write(out);
    }

    void write(DataOutputStream out) throws IOException;

    /** Reads what {@link #writeSorted} wrote. */
    static Scorer read(DataInputStream in) throws IOException {
        char sort = in.readChar();
        return switch (sort) {
            case 'l' -> LinearModel.read(in);
            case 'h' -> HiddenModel.read(in);
            case 'b' -> BayesModel.read(in);
            default -> throw new IOException("no model is of the sort " + sort);
        };
    }
}
