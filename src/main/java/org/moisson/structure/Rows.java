package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;

/** Puts the cells of a table row on one line. */
final class Rows {

    private Rows() {}

    /** Label and value stand as "label : value", more cells as "a | b | c". */
    static Prose prose(List<Prose> cells) {
        List<Prose> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        String between = filled.size() == 2 ? separator(filled.getFirst().text()) : " | ";
        StringBuilder text = new StringBuilder();
        List<Prose.Span> spans = new ArrayList<>();
        for (Prose cell : filled) {
            if (!text.isEmpty()) {
                text.append(between);
            }
            int shift = text.length();
            text.append(cell.text().replace('\n', ' '));
            cell.spans()
                    .forEach(span -> spans.add(new Prose.Span(span.start() + shift, span.end() + shift, span.box())));
        }
        return new Prose(text.toString(), spans);
    }

    private static String separator(String label) {
        return label.strip().endsWith(":") ? " " : " : ";
    }
}
