package org.moisson.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a display text. */
record Span(int start, int end) {

    private static final Pattern ARTICLE =
            Pattern.compile("(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ]", Pattern.CASE_INSENSITIVE);

    /** In order, overlapping ones joined, elided articles left out. */
    static List<Span> apart(List<Span> spans, String display) {
        List<Span> found = new ArrayList<>();
        List<Span> sorted = spans.stream()
                .map(each -> each.withoutArticle(display))
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
        for (Span each : sorted) {
            if (!found.isEmpty() && each.start < found.getLast().end) {
                Span last = found.removeLast();
                found.add(new Span(last.start, Math.max(last.end, each.end)));
            } else {
                found.add(each);
            }
        }
        return found;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    private Span withoutArticle(String display) {
        Matcher article = ARTICLE.matcher(display).region(start, end);
        return article.lookingAt() && article.end() < end ? new Span(article.end(), end) : this;
    }
}
