package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.report.Box;

/** One line of repaired text that knows where each stretch of it is printed. */
record Prose(String text, List<Span> spans) {

    static final Prose EMPTY = new Prose("", List.of());

    Prose {
        spans = List.copyOf(spans);
    }

    /** A stretch of the text and its place; the place of a format without pages has no width. */
    record Span(int start, int end, Box box) {}

    boolean isEmpty() {
        return text.isBlank();
    }

    /** The part from start to end, its spaces trimmed. */
    Prose part(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        List<Span> inside = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() > from && span.start() < to) {
                inside.add(new Span(Math.max(0, span.start() - from), Math.min(to, span.end()) - from, span.box()));
            }
        }
        return new Prose(text.substring(from, to), inside);
    }

    /** The pages, ascending. */
    List<Integer> pages() {
        return spans.stream().map(span -> span.box().page()).distinct().sorted().toList();
    }

    int firstPage() {
        return spans.isEmpty() ? 1 : spans.getFirst().box().page();
    }

    int lastPage() {
        return spans.isEmpty() ? 1 : spans.getLast().box().page();
    }

    /** Where it is printed, one box a line or part of a line. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Span span : spans) {
            Box box = span.box();
            if (box.width() <= 0) {
                continue;
            }
            Box last = boxes.isEmpty() ? box : boxes.getLast();
            boolean sameLine = !boxes.isEmpty()
                    && last.page() == box.page()
                    && Math.abs(last.y() + last.height() - box.y() - box.height()) < 0.4f * box.height()
                    && box.x() >= last.x() - 1
                    && box.x() - last.x() - last.width() < 3 * box.height();
            if (sameLine) {
                boxes.set(boxes.size() - 1, last.union(box));
            } else {
                boxes.add(box);
            }
        }
        return boxes;
    }

    /** The text of one page: a word broken over two pages belongs to the first. */
    String onPage(int page) {
        int from = text.length();
        int to = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (pageOf(i) == page) {
                from = Math.min(from, span.start());
                to = Math.max(to, span.end());
            }
        }
        return from < to ? text.substring(from, to).strip() : "";
    }

    private int pageOf(int index) {
        Span span = spans.get(index);
        boolean inside = span.start() > 0 && !Character.isWhitespace(text.charAt(span.start() - 1));
        return inside && index > 0
                ? spans.get(index - 1).box().page()
                : span.box().page();
    }
}
