package org.moisson.structure;

import java.util.List;
import org.moisson.extraction.Tag;
import org.moisson.extraction.Word;
import org.moisson.report.Box;

/**
 * Words on one baseline of one column, from left to right.
 *
 * @param marker how many of the first words are a bullet or an enumerator
 * @param frame the drawn area that it stands in, 0 for none
 */
record Line(List<Word> words, Box box, Look look, int marker, int frame) {

    /** How most of its letters are set. */
    record Look(float size, boolean bold, boolean italic, int ink) {

        static Look of(List<Word> words) {
            int letters = 0;
            int bold = 0;
            int italic = 0;
            Word most = words.getFirst();
            for (Word word : words) {
                int length = word.text().length();
                letters += length;
                bold += word.type().bold() ? length : 0;
                italic += word.type().italic() ? length : 0;
                most = length > most.text().length() ? word : most;
            }
            return new Look(
                    most.type().size(),
                    bold > 0.8 * letters,
                    italic > 0.8 * letters,
                    most.type().ink());
        }

        boolean like(Look other) {
            return sized(other) && bold == other.bold;
        }

        boolean sized(Look other) {
            return Math.abs(size - other.size) <= 0.08f * Math.max(size, other.size);
        }
    }

    static Line of(List<Word> words, int frame) {
        Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
        int marker = Markers.count(words);
        return new Line(List.copyOf(words), box, Look.of(words), marker, frame);
    }

    int page() {
        return box.page();
    }

    float left() {
        return box.x();
    }

    float right() {
        return box.x() + box.width();
    }

    float size() {
        return look.size();
    }

    /** Where its text begins, after the marker. */
    float textLeft() {
        return marker < words.size() ? words.get(marker).box().x() : left();
    }

    float baseline() {
        return words.stream()
                .max(java.util.Comparator.comparingDouble(word -> word.type().size()))
                .orElseThrow()
                .baseline();
    }

    Tag tag() {
        return words.getLast().tag();
    }

    /** Its words in a row, marker and all. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }
}
