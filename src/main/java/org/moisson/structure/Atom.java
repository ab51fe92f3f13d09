package org.moisson.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.extraction.Word;

/**
 * What a page is cut into: a word, or a table that stays whole. The sides are those of the ink, tighter than the box, so
 * that dense lines stay apart.
 *
 * @param order its rank in the content of the file
 */
record Atom(
        float left,
        float right,
        float top,
        float bottom,
        int order,
        @Nullable Word word,
        @Nullable Grid grid) {

    static Atom of(Word word, int order) {
        float size = word.type().size();
        return new Atom(
                word.box().x(),
                word.right(),
                word.baseline() - 0.6f * size,
                word.baseline() + 0.1f * size,
                order,
                word,
                null);
    }

    static Atom of(Grid grid, int order) {
        List<Word> words = grid.words();
        float left =
                (float) words.stream().mapToDouble(word -> word.box().x()).min().orElse(0);
        float right = (float) words.stream().mapToDouble(Word::right).max().orElse(0);
        float top =
                (float) words.stream().mapToDouble(word -> word.box().y()).min().orElse(0);
        float bottom = (float) words.stream().mapToDouble(Word::baseline).max().orElse(0);
        return new Atom(left, right, top, bottom, order, null, grid);
    }

    float size() {
        return word == null ? 10 : word.type().size();
    }
}
