package org.moisson.web;

import org.springframework.web.util.HtmlUtils;

/** Text with mark elements, made safe for a page whatever it holds. */
final class Marked {

    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";

    private Marked() {}

    /** The same with every bracket but those of balanced mark elements escaped; entities stay as they are. */
    static String safe(String html) {
        StringBuilder safe = new StringBuilder(html.length() + 16);
        boolean marking = false;
        int at = 0;
        while (at < html.length()) {
            if (!marking && html.startsWith(OPEN, at)) {
                safe.append(OPEN);
                marking = true;
                at += OPEN.length();
            } else if (marking && html.startsWith(CLOSE, at)) {
                safe.append(CLOSE);
                marking = false;
                at += CLOSE.length();
            } else {
                append(safe, html.charAt(at++));
            }
        }
        return marking ? safe.append(CLOSE).toString() : safe.toString();
    }

    /** Any text as markup that shows it. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '&') {
                safe.append("&amp;");
            } else {
                append(safe, text.charAt(i));
            }
        }
        return safe.toString();
    }

    /** The words of a text with mark elements. */
    static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replace(OPEN, "").replace(CLOSE, ""));
    }

    private static void append(StringBuilder safe, char letter) {
        switch (letter) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.append(letter);
        }
    }
}
