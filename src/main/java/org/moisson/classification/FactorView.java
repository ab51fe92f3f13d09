package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a model of the factors looks at: always content words, those of the nearest heading and of the context, and the kind. */
enum FactorView {
    /** Pieces of four letters too: words unknown in training have known pieces. */
    PIECES(17),
    /** Nothing more. */
    STEMS(17),
    /** Every run of five letters of the sentence, small words and the spaces between words included. */
    RUNS(17);

    private static final int OPENING = 3;
    private static final double AHEAD = 0.5;
    private static final double ABOUT = 1.5;
    private static final int PIECE = 4;
    private static final int RUN = 5;
    private static final Set<String> EMPTY = Pattern.compile(" ")
            .splitAsStream("le la les un une des de du au aux et ou a en dans sur pour par avec ce cette ces "
                    + "se sa son ses leur leurs que qui dont il elle ils elles on nous y est sont etait etaient ete ont "
                    + "avait avaient ne pas plus comme mais car si tout tous toute toutes meme aussi bien tres chaque ainsi donc lors entre "
                    + "cela fait faire etre avoir deux trois premier autre autres")
            .collect(Collectors.toUnmodifiableSet());

    private final int bits;

    FactorView(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }

    /** Whether a word says nothing by itself. */
    static boolean empty(String word) {
        return EMPTY.contains(word);
    }

    /**
     * What all views see of a statement.
     *
     * @param words its content words
     * @param stems of these
     * @param about what these speak of
     * @param heading the stems of the nearest heading
     * @param context those of its context
     */
    record Seen(
            Statement statement,
            List<String> words,
            List<String> stems,
            List<String> about,
            List<String> heading,
            List<String> context) {}

    /** Looks at a statement once for all views. */
    static Seen look(Statement statement) {
        List<String> words = content(statement.words());
        List<String> section = statement.section();
        return new Seen(
                statement,
                words,
                stems(words),
                WordSenses.about(words),
                section.isEmpty() ? List.of() : stems(content(FoldedWords.of(section.getLast()))),
                stems(content(FoldedWords.of(statement.context()))));
    }

    /** What speaks for the factors of a statement of these shares of the kinds. */
    Features of(Seen seen, double[] kinds) {
        Features features = new Features(bits);
        List<String> stems = seen.stems();
        features.addAll(stems, 2);
        features.addAll(seen.about(), ABOUT);
        more(seen.statement(), seen.words(), features);
        for (int n = 0; n < Math.min(OPENING, stems.size()); n++) {
            // what a sentence is about comes first
            features.add("opening" + stems.get(n), AHEAD / (n + 1));
        }
        features.addAll(seen.heading(), 0.8);
        features.addAll(seen.context(), 0.5);
        for (int c = 1; c < kinds.length; c++) {
            features.add("kind:" + c, 0.5 * kinds[c]);
        }
        return features;
    }

    private void more(Statement statement, List<String> words, Features features) {
        switch (this) {
            case PIECES -> features.addAll(pieces(words), 1.5);
            case STEMS -> {
                // the words are all
            }
            case RUNS -> features.addAll(runs(statement.words()), 3);
        }
    }

    private static List<String> content(List<String> words) {
        return words.stream()
                .filter(word -> !EMPTY.contains(word) && !word.equals("#"))
                .toList();
    }

    private static List<String> stems(List<String> words) {
        return words.stream().map(word -> "fs:" + FoldedWords.stem(word)).toList();
    }

    private static List<String> pieces(List<String> words) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            if (word.length() > PIECE) {
                cut("<" + word + ">", PIECE, "fc:", names);
            }
        }
        return names;
    }

    private static List<String> runs(List<String> words) {
        List<String> names = new ArrayList<>();
        cut(
                words.stream().filter(word -> !word.equals("#")).collect(Collectors.joining(" ", " ", " ")),
                RUN,
                "g5:",
                names);
        return names;
    }

    private static void cut(String text, int length, String space, List<String> names) {
        for (int n = 0; n + length <= text.length(); n++) {
            names.add(space + text.substring(n, n + length));
        }
    }
}
