package org.moisson.searching;

import java.util.HashMap;
import java.util.Map;
import org.moisson.language.AnalysedText;
import org.moisson.language.Marks;

/** The texts of one page of hits, each analysed once. */
final class Texts {

    private final Map<String, AnalysedText> known = new HashMap<>();

    AnalysedText of(String text) {
        return known.computeIfAbsent(text, AnalysedText::new);
    }

    /** The text with what is looked for marked. */
    String html(String text, Marks marks) {
        return marks.html(of(text));
    }
}
