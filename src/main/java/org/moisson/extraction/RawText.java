package org.moisson.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of words in the order of the file, a line break where the line changes. */
final class RawText {

    private RawText() {}

    static String of(List<Word> words) {
        StringBuilder raw = new StringBuilder();
        @Nullable Word last = null;
        for (Word word : words) {
            if (last != null) {
                boolean sameLine = Math.abs(last.baseline() - word.baseline())
                        < 0.5f * last.type().size();
                if (!sameLine || word.box().x() < last.box().x()) {
                    raw.append('\n');
                } else if (word.box().x() - last.right() > 0.1f * last.type().size()) {
                    raw.append(' ');
                }
            }
            raw.append(word.text());
            last = word;
        }
        return raw.toString();
    }
}
