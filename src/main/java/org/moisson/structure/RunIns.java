package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.extraction.Word;

/** Knows the bold words that head a paragraph on its own first line. */
final class RunIns {

    private static final int MOST_WORDS = 12;
    private static final int FEWEST_LETTERS = 5;

    /** More words than these with a full stop are a statement set in bold. */
    private static final int MOST_WORDS_OF_SENTENCE = 6;

    /** A label before a short value is no heading; what a heading heads says more than that. */
    private static final int FEWEST_WORDS_HEADED = 15;

    private RunIns() {}

    /** How many of the first words of the paragraph are its heading, 0 when it has none. */
    static int length(List<Line> paragraph) {
        List<Word> words = paragraph.getFirst().words();
        int bold = 0;
        while (bold < words.size() && words.get(bold).type().bold()) {
            bold++;
        }
        if (bold == 0 || bold > MOST_WORDS || bold == words.size() || headed(paragraph, bold) < FEWEST_WORDS_HEADED) {
            return 0;
        }
        return shaped(words.subList(0, bold), words.get(bold)) && !stressed(paragraph, bold) ? bold : 0;
    }

    private static int headed(List<Line> paragraph, int bold) {
        return paragraph.stream().mapToInt(line -> line.words().size()).sum() - bold;
    }

    private static boolean shaped(List<Word> bold, Word next) {
        String last = bold.getLast().text();
        int letters = bold.stream()
                .mapToInt(word ->
                        (int) word.text().chars().filter(Character::isLetter).count())
                .sum();
        boolean label = last.endsWith(":") && IdentityCard.known(bold.getFirst().text());
        boolean sentence = last.endsWith(".") && bold.size() > MOST_WORDS_OF_SENTENCE;
        return ".:?!–—".indexOf(last.charAt(last.length() - 1)) >= 0
                && !sentence
                && !label
                && letters >= FEWEST_LETTERS
                && Character.isUpperCase(bold.getFirst().text().codePointAt(0))
                && Character.isUpperCase(next.text().codePointAt(0));
    }

    /** Whether other words of the paragraph are bold too. */
    private static boolean stressed(List<Line> paragraph, int bold) {
        return paragraph.stream()
                .flatMap(line -> line.words().stream())
                .skip(bold)
                .anyMatch(word -> word.type().bold());
    }

    static Line heading(List<Line> paragraph, int length) {
        Line first = paragraph.getFirst();
        return Line.of(first.words().subList(0, length), first.frame());
    }

    static List<Line> text(List<Line> paragraph, int length) {
        Line first = paragraph.getFirst();
        List<Line> rest = new ArrayList<>(paragraph);
        rest.set(0, Line.of(first.words().subList(length, first.words().size()), first.frame()));
        return rest;
    }
}
