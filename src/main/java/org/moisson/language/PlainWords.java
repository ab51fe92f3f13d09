package org.moisson.language;

import java.util.function.Consumer;

/**
 * The words of a display text, folded and without their plurals, in one pass: what the analyzer "plain" makes of it, but for
 * words that carry nothing, which are left in. Inclusive writing counts as its first form.
 */
final class PlainWords {

    private static final int SHORTEST_PLURAL = 4;

    private PlainWords() {}

    static void of(String text, Consumer<String> words) {
        String folded = Folding.fold(text);
        int start = -1;
        for (int at = 0; at <= folded.length(); at++) {
            boolean inside = at < folded.length() && Character.isLetterOrDigit(folded.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.accept(singular(folded, start, at));
                start = -1;
            }
        }
    }

    private static String singular(String text, int start, int end) {
        char last = text.charAt(end - 1);
        boolean plural = end - start >= SHORTEST_PLURAL && (last == 's' || last == 'x');
        return text.substring(start, plural ? end - 1 : end);
    }
}
