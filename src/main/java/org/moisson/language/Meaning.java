package org.moisson.language;

import java.util.List;

/**
 * Tells what a French text means as a vector: texts that speak of the same things have vectors of like direction, also where
 * they share no word. Thread-safe.
 */
public interface Meaning {

    /** What is in the jar and needs nothing else. */
    static Meaning bundled() {
        return new WordVectors();
    }

    /** The vector of display texts together, of length one; all zero where nothing in them is known. */
    float[] of(List<Part> parts);

    /** The vector of one display text. */
    default float[] of(String text) {
        return of(List.of(new Part(text, 1)));
    }

    /** The place of a word among those of general French, 1 for the most frequent; 0 for a word too rare to have one. */
    default int rank(String word) {
        return 0;
    }

    /** A part of what a vector stands for. */
    record Part(String text, double weight) {}

    /** How near two texts are: 1 for the same, about 0 or less for texts on other things, 0 where nothing is known. */
    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
