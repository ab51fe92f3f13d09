package org.moisson.classification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only on texts that may hold it, since most texts don't and a pattern is slow to find that out.
 *
 * @param hints all that it finds holds one of them
 */
record Hinted(Pattern pattern, List<String> hints) {

    Hinted {
        hints = List.copyOf(hints);
    }

    static Hinted of(String pattern, String... hints) {
        return new Hinted(Pattern.compile(pattern), List.of(hints));
    }

    /** Whether the text may hold it. */
    boolean mayBeIn(String text) {
        for (String hint : hints) {
            if (text.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds it. */
    boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }
}
