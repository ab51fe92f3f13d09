package org.moisson.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of a line side by side, as they may be written. */
final class Spans {

    private Spans() {}

    static String text(List<Piece> span) {
        return String.join(" ", span.stream().map(Piece::text).toList());
    }

    /** Two words as one. */
    static String closed(Piece one, Piece other) {
        return one.text() + other.text().toLowerCase(Locale.ROOT);
    }

    /** Every word, and every two neighbours as one. */
    static List<String> candidates(List<Piece> words) {
        List<String> candidates = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            candidates.add(words.get(at).text());
            if (at > 0) {
                candidates.add(closed(words.get(at - 1), words.get(at)));
            }
        }
        return candidates;
    }

    /** The words closed where the texts write two of them as one, then as typed. */
    static List<String> written(List<Piece> span, Set<String> held) {
        List<String> ways = new ArrayList<>();
        for (int at = 1; at < span.size(); at++) {
            String closed = closed(span.get(at - 1), span.get(at));
            if (held.contains(closed)) {
                List<String> words =
                        new ArrayList<>(span.stream().map(Piece::text).toList());
                words.set(at - 1, closed);
                words.remove(at);
                ways.add(String.join(" ", words));
            }
        }
        ways.add(text(span));
        return ways;
    }
}
