package org.moisson.extraction;

import java.util.ArrayList;
import java.util.List;

/** Evens out the type sizes that a recogniser measured, which differ from line to line of one paragraph. */
final class TypeSizes {

    /** Sizes this close are one. */
    private static final double STEP = 1.28;

    private TypeSizes() {}

    /** The words with their sizes on a ladder whose middle step is the size of most letters. */
    static List<Word> calm(List<Word> words) {
        List<Float> sizes = new ArrayList<>();
        for (Word word : words) {
            for (int i = 0; i < word.text().length(); i++) {
                sizes.add(word.type().size());
            }
        }
        if (sizes.isEmpty()) {
            return words;
        }
        sizes.sort(null);
        float usual = sizes.get(sizes.size() / 2);
        return words.stream().map(word -> on(word, usual)).toList();
    }

    private static Word on(Word word, float usual) {
        long step = Math.round(Math.log(word.type().size() / usual) / Math.log(STEP));
        float size = (float) (Math.round(usual * Math.pow(STEP, (double) step) * 10) / 10.0);
        Word.Type type = new Word.Type(
                size, word.type().bold(), word.type().italic(), word.type().ink());
        return new Word(word.text(), word.box(), word.baseline(), type, word.tag());
    }
}
