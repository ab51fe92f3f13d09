package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moisson.extraction.Word;

/** Knows the small raised numbers that call a footnote. */
final class Calls {

    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?[.,;:]?|[*†]{1,3}");
    private static final Pattern PUNCTUATION = Pattern.compile("[.,)»”]+");
    private static final Pattern UNIT = Pattern.compile("(?i).*\\b(m|km|cm|co)$");

    private Calls() {}

    /** Takes the calls out of a line; punctuation after one goes with the word before. */
    static void strip(List<Word> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            if (!raised(word, before)) {
                continue;
            }
            if (NUMBER.matcher(word.text()).matches()
                    && !UNIT.matcher(before.text()).matches()) {
                words.remove(i);
                if (i < words.size() && PUNCTUATION.matcher(words.get(i).text()).matches()) {
                    words.set(i - 1, glued(before, words.remove(i)));
                }
            } else if (word.box().x() - before.right() < 0.15f * before.type().size()) {
                words.remove(i); // "1er", "XXe", "m2": one word
                words.set(i - 1, glued(before, word));
            }
        }
    }

    /** The sign of the note that a raised word calls, without its punctuation. */
    static Optional<String> sign(Word word, Word before) {
        boolean calls = raised(word, before)
                && NUMBER.matcher(word.text()).matches()
                && !UNIT.matcher(before.text()).matches();
        return calls ? Optional.of(word.text().replaceAll("[().,;:]", "")) : Optional.empty();
    }

    private static boolean raised(Word word, Word before) {
        return word.type().size() < 0.85f * before.type().size()
                && before.baseline() - word.baseline() > 0.1f * before.type().size()
                && word.box().x() - before.right() < 0.5f * before.type().size();
    }

    private static Word glued(Word before, Word word) {
        return new Word(
                before.text() + word.text(),
                before.box().union(word.box()),
                before.baseline(),
                before.type(),
                before.tag());
    }

    /** Whether a line opens with a raised number, as a footnote does. */
    static boolean opens(List<Word> words) {
        List<Word> first = new ArrayList<>(words.subList(0, Math.min(2, words.size())));
        return first.size() == 2
                && NUMBER.matcher(first.get(0).text()).matches()
                && first.get(0).type().size() < 0.9f * first.get(1).type().size()
                && first.get(1).baseline() - first.get(0).baseline()
                        > 0.05f * first.get(1).type().size();
    }
}
