package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.extraction.Word;

/** Joins the letters of a title that is set wide. */
final class LetterSpacing {

    private LetterSpacing() {}

    /** Rewrites a line of single letters into its words. */
    static void close(List<Word> words) {
        long single = words.stream().filter(word -> word.text().length() == 1).count();
        if (words.size() < 5 || single < 0.8 * words.size()) {
            return;
        }
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            gaps.add(words.get(i).box().x() - words.get(i - 1).right());
        }
        float usual = gaps.stream().sorted().toList().get(gaps.size() / 2);
        if (usual > 1.2f * words.getFirst().type().size()) {
            return;
        }
        List<Word> joined = new ArrayList<>(List.of(words.getFirst()));
        for (int i = 1; i < words.size(); i++) {
            if (gaps.get(i - 1) < 1.5f * usual + 0.05f * words.get(i).type().size()) {
                joined.add(join(joined.removeLast(), words.get(i)));
            } else {
                joined.add(words.get(i));
            }
        }
        words.clear();
        words.addAll(joined);
    }

    private static Word join(Word one, Word other) {
        return new Word(one.text() + other.text(), one.box().union(other.box()), one.baseline(), one.type(), one.tag());
    }
}
