package org.moisson.store;

import java.util.List;

/**
 * What a text looks like, to notice another version of it.
 *
 * @param signature minima of as many hash functions; the share of equal ones is the likeness of two texts
 * @param bands hashes of parts of the signature; texts that are alike share one or more
 */
public record Sketch(List<Integer> signature, List<Long> bands) {

    /** Of a text too short to say. */
    public static final Sketch NONE = new Sketch(List.of(), List.of());

    public Sketch {
        signature = List.copyOf(signature);
        bands = List.copyOf(bands);
    }

    /** The likeness from 0 to 1; 0 where one has no text to speak of. */
    public double likeness(Sketch other) {
        if (signature.isEmpty() || other.signature.size() != signature.size()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < signature.size(); i++) {
            same += signature.get(i).equals(other.signature.get(i)) ? 1 : 0;
        }
        return (double) same / signature.size();
    }
}
