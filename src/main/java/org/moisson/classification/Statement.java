package org.moisson.classification;

import java.util.List;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;

/**
 * What the finding model looks at: a passage's words, its place in the outline and the scope of its report.
 *
 * @param words the text's folded words
 */
record Statement(
        String text, List<String> words, String context, List<String> section, PassageRole role, String scope) {

    Statement {
        section = List.copyOf(section);
    }

    Statement(String text, String context, List<String> section, PassageRole role, String scope) {
        this(text, FoldedWords.of(text), context, section, role, scope);
    }

    /** The same words elsewhere. */
    Statement under(List<String> other) {
        return new Statement(text, words, context, other, role, scope);
    }

    static Statement of(Passage passage, String scope) {
        return new Statement(passage.text(), passage.context(), passage.section(), passage.role(), scope);
    }

    /** Whether the context ends as the lead-in of a list does. */
    boolean ledIn() {
        return context.stripTrailing().endsWith(":");
    }
}
