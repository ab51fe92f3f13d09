package org.moisson.classification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weighs what the headings above a statement announce: the nearest first, a mere subject hands on to the one above. */
final class SectionSenses {

    static final int BITS = 13;

    private final LinearModel headings;

    SectionSenses(LinearModel headings) {
        this.headings = headings;
    }

    /** The share of each sense; they sum to 1. */
    Map<HeadingSense, Double> of(Statement statement) {
        List<String> path = new ArrayList<>(statement.section());
        if (statement.ledIn()) {
            path.add(statement.context());
        }
        Map<HeadingSense, Double> senses = new EnumMap<>(HeadingSense.class);
        double left = 1;
        for (String heading : path.reversed()) {
            double[] found = headings.probabilities(features(heading));
            double handedOn = 0;
            for (int c = 0; c < found.length; c++) {
                HeadingSense sense = HeadingSense.valueOf(headings.labels().get(c));
                if (sense == HeadingSense.TOPIC) {
                    handedOn = found[c];
                } else {
                    senses.merge(sense, left * found[c], Double::sum);
                }
            }
            left *= handedOn;
        }
        senses.merge(HeadingSense.TOPIC, left, Double::sum);
        return senses;
    }

    static Features features(String heading) {
        Features features = new Features(BITS);
        List<String> words = FoldedWords.of(heading);
        List<String> names = new ArrayList<>();
        String last = "^";
        for (String word : words) {
            names.add("s:" + FoldedWords.stem(word));
            names.add("b:" + last + "_" + FoldedWords.stem(word));
            last = FoldedWords.stem(word);
        }
        names.add("b:" + last + "_$");
        features.addAll(names, 2);
        features.add("n:" + Math.min(words.size(), 6), 0.5);
        features.add("?" + heading.contains("?"), 0.5);
        features.add(":" + heading.stripTrailing().endsWith(":"), 0.5);
        return features;
    }
}
