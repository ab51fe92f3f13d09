package org.moisson.web;

import org.jspecify.annotations.Nullable;

/** A page's text, cut where the passage looked for begins and ends; the passage is empty where it does not stand there. */
record PageText(String before, String passage, String after) {

    /** A passage is one line, the page breaks it where it was printed: any space stands for any other. */
    static PageText cut(String text, String passage) {
        Span span = passage.isBlank() ? null : Span.of(text, passage);
        return span == null
                ? new PageText(text, "", "")
                : new PageText(
                        text.substring(0, span.from()),
                        text.substring(span.from(), span.to()),
                        text.substring(span.to()));
    }

    /** Where words stand in a text. */
    private record Span(int from, int to) {

        static @Nullable Span of(String text, String words) {
            for (int from = 0; from < text.length(); from++) {
                int to = end(text, from, words);
                if (to >= 0) {
                    return new Span(from, to);
                }
            }
            return null;
        }

        private static int end(String text, int from, String words) {
            int at = from;
            for (int i = 0; i < words.length(); i++) {
                if (Character.isWhitespace(words.charAt(i))) {
                    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                        at++;
                    }
                } else if (at < text.length() && text.charAt(at) == words.charAt(i)) {
                    at++;
                } else {
                    return -1;
                }
            }
            return at;
        }
    }
}
