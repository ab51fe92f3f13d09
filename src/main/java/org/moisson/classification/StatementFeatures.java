package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a statement into what the kind model and the factor model weigh. */
final class StatementFeatures {

    static final int KIND_BITS = 17;
    static final int FACTOR_BITS = 17;
    private static final int OPENING = 3;
    private static final double AHEAD = 0.5;

    private static final Pattern INFINITIVE = Pattern.compile(
            "(?!(?:hier|premier|dernier|janvier|fevrier|atelier|quartier|papier|cahier|dossier|courrier|metier|loyer|foyer|hiver|"
                    + "avenir|plaisir|soir|loisir|espoir|pouvoir|savoir|noir|cuir|tir)$)\\p{L}{2,}"
                    + "(?:er|ir|oir|[aeo]ndre|ettre|[ou]ire|aire|oindre|aindre|ivre|aitre)");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("\\((?:[^)]{0,40}\\b)?(?:19|20)\\d\\d\\)");
    private static final Set<String> EMPTY = Pattern.compile(" ")
            .splitAsStream("le la les un une des de du au aux et ou a en dans sur pour par avec ce cette ces "
                    + "se sa son ses leur leurs que qui dont il elle ils elles on nous y est sont etait etaient ete ont "
                    + "avait avaient ne pas plus comme mais car si tout tous toute toutes meme aussi bien tres chaque ainsi donc lors entre "
                    + "cela fait faire etre avoir deux trois premier autre autres")
            .collect(Collectors.toUnmodifiableSet());

    private StatementFeatures() {}

    /** What speaks for the kind: words and their order, shape, and what the section announces. */
    static Features ofKind(Statement statement, Map<HeadingSense, Double> senses) {
        Features features = new Features(KIND_BITS);
        List<String> words = statement.words();
        features.addAll(wordFeatures(words, "k"), 2);
        features.addAll(pieces(words, "k"), 1);
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

    /** What speaks for the factor: content words, their pieces, and those of the nearest heading and the context. */
    static Features ofFactor(Statement statement, double[] kinds) {
        Features features = new Features(FACTOR_BITS);
        List<String> words = content(statement.words());
        List<String> stems = stems(words, "f");
        features.addAll(stems, 2);
        features.addAll(pieces(words, "f"), 1.5);
        for (int n = 0; n < Math.min(OPENING, stems.size()); n++) {
            // what a sentence is about comes first
            features.add("opening" + stems.get(n), AHEAD / (n + 1));
        }
        if (!statement.section().isEmpty()) {
            features.addAll(stems(content(FoldedWords.of(statement.section().getLast())), "f"), 0.8);
        }
        features.addAll(stems(content(FoldedWords.of(statement.context())), "f"), 0.5);
        for (int c = 1; c < kinds.length; c++) {
            features.add("kind:" + c, 0.5 * kinds[c]);
        }
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
        if (EMPTY.contains(first)) {
            return "small";
        }
        return INFINITIVE.matcher(first).matches() ? "infinitive" : "word";
    }

    private static List<String> content(List<String> words) {
        return words.stream()
                .filter(word -> !EMPTY.contains(word) && !word.equals("#"))
                .toList();
    }

    private static List<String> stems(List<String> words, String space) {
        return words.stream().map(word -> space + "s:" + FoldedWords.stem(word)).toList();
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
