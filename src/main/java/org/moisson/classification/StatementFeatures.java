package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a statement into what the kind model weighs. */
final class StatementFeatures {

    static final int BITS = 18;

    private static final double SENSES = 1.5;

    private static final Pattern INFINITIVE = Pattern.compile(
            "(?!(?:hier|premier|dernier|janvier|fevrier|atelier|quartier|papier|cahier|dossier|courrier|metier|loyer|foyer|hiver|"
                    + "avenir|plaisir|soir|loisir|espoir|pouvoir|savoir|noir|cuir|tir)$)\\p{L}{2,}"
                    + "(?:er|ir|oir|[aeo]ndre|ettre|[ou]ire|aire|oindre|aindre|ivre|aitre)");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("\\((?:[^)]{0,40}\\b)?(?:19|20)\\d\\d\\)");

    private StatementFeatures() {}

    /** What speaks for the kind: words and their order, shape, and what the section announces. */
    static Features ofKind(Statement statement, Map<HeadingSense, Double> senses) {
        Features features = new Features(BITS);
        List<String> words = statement.words();
        features.addAll(wordFeatures(words, "k"), 2);
        features.addAll(pieces(words, "k"), 1);
        features.addAll(WordSenses.about(words), SENSES);
        features.addAll(WordSenses.values(words), SENSES);
        SentenceShape.add(statement.text(), words, features);
        shape(statement, words, features);
        String opening = opening(words);
        for (HeadingSense sense : HeadingSense.values()) {
            double share = senses.getOrDefault(sense, 0.0);
            if (share > 0.02) {
                features.add("sense:" + sense, share);
                features.add("sense:" + sense + statement.role(), 0.5 * share);
                features.add("sense:" + sense + opening, 0.5 * share);
                features.add("sense:" + sense + statement.scope(), 0.5 * share);
            }
        }
        features.add("scope:" + statement.scope(), 0.5);
        return features;
    }

    private static void shape(Statement statement, List<String> words, Features features) {
        String text = statement.text();
        features.add("role:" + statement.role(), 0.4);
        features.add("length:" + Math.min(8, words.size() / 5), 0.4);
        features.add("terse:" + Math.min(5, words.size()), 0.4);
        features.add("opening:" + opening(words), 0.6);
        features.add("first:" + (words.isEmpty() ? "" : words.getFirst()), 0.6);
        features.add("number:" + words.contains("#"), 0.3);
        features.add("percent:" + text.contains("%"), 0.3);
        features.add("quoted:" + (text.startsWith("«") || text.startsWith("“") || text.startsWith("\"")), 0.5);
        features.add("colon:" + text.strip().endsWith(":"), 0.6);
        features.add("question:" + text.strip().endsWith("?"), 0.8);
        features.add("source:" + YEAR_IN_BRACKETS.matcher(text).find(), 0.5);
        features.add("final:" + text.strip().endsWith("."), 0.3);
        features.add("led:" + statement.ledIn(), 0.3);
        for (String word : words) {
            if (word.endsWith("aient") || (word.length() > 4 && word.endsWith("ait"))) {
                features.add("imperfect", 0.3);
            }
        }
    }

    static String opening(List<String> words) {
        if (words.isEmpty()) {
            return "none";
        }
        String first = words.getFirst();
        if (Set.of("se", "ne").contains(first) && words.size() > 1) {
            first = words.get(1);
        }
        if (FactorView.empty(first)) {
            return "small";
        }
        return INFINITIVE.matcher(first).matches() ? "infinitive" : "word";
    }

    private static List<String> wordFeatures(List<String> words, String space) {
        List<String> stems = words.stream().map(FoldedWords::stem).toList();
        List<String> names = new ArrayList<>();
        stems.forEach(stem -> names.add(space + "s:" + stem));
        for (int n = 0; n + 1 < stems.size(); n++) {
            names.add(space + "b:" + stems.get(n) + "_" + stems.get(n + 1));
        }
        for (String word : words) {
            names.add(space + "w:" + word);
        }
        return names;
    }

    private static List<String> pieces(List<String> words, String space) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            if (word.length() > 4) {
                String framed = "<" + word.toLowerCase(Locale.ROOT) + ">";
                for (int n = 0; n + 4 <= framed.length(); n++) {
                    names.add(space + "c:" + framed.substring(n, n + 4));
                }
            }
        }
        return names;
    }
}
