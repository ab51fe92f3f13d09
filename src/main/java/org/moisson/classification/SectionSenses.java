package org.moisson.classification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Weighs what the headings above a statement announce: the nearest first, a mere subject hands on to the one above. */
final class SectionSenses {

    static final int BITS = 13;

    /** Below the first share the strongest sense of a heading says nothing, from the second on all. */
    private static final double UNSURE = 0.3;

    private static final double SURE = 0.6;
    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:(?:\\d{1,2}|[IVX]{1,4}|[A-Ha-h])\\s*[.)°:/–-]\\s*(?:\\d{1,2}[.)]?\\s*)*|\\d{1,2}(?:\\.\\d{1,2})+\\s+)(?=\\p{L})");

    private static final HeadingSense[] SENSES = HeadingSense.values();

    private final LinearModel headings;
    private final int topic;
    private final Map<String, double[]> known = new HashMap<>();

    /** Remembers every heading it meets: for one report, or one training. */
    SectionSenses(LinearModel headings) {
        this.headings = headings;
        this.topic = headings.labels().indexOf(HeadingSense.TOPIC.name());
    }

    LinearModel headings() {
        return headings;
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
            double[] found = known.computeIfAbsent(heading, each -> headings.probabilities(features(each)));
            double certain = certainty(found);
            for (int c = 0; c < found.length; c++) {
                if (c != topic) {
                    senses.merge(SENSES[c], left * certain * found[c], Double::sum);
                }
            }
            left *= 1 - certain * (1 - found[topic]);
        }
        senses.merge(HeadingSense.TOPIC, left, Double::sum);
        return senses;
    }

    /** How far a heading's senses are to be believed: an unknown heading is a subject. */
    private double certainty(double[] found) {
        double strongest = 0;
        for (int c = 0; c < found.length; c++) {
            strongest = c == topic ? strongest : Math.max(strongest, found[c]);
        }
        return Math.clamp((strongest / (1 - found[topic] + 1e-9) - UNSURE) / (SURE - UNSURE), 0, 1);
    }

    static Features features(String heading) {
        Features features = new Features(BITS);
        List<String> words = FoldedWords.of(NUMBERING.matcher(heading).replaceFirst(""));
        List<String> names = new ArrayList<>();
        String last = "^";
        for (String word : words) {
            String stem = FoldedWords.stem(word);
            names.add("s:" + stem);
            names.add("b:" + last + "_" + stem);
            last = stem;
        }
        names.add("b:" + last + "_$");
        // a lead-in may be long: how it ends tells most
        features.add("e:" + last, 0.7);
        features.addAll(names, 2);
        features.add("n:" + Math.min(words.size(), 6), 0.5);
        features.add("?" + heading.contains("?"), 0.5);
        features.add(":" + heading.stripTrailing().endsWith(":"), 0.5);
        return features;
    }
}
