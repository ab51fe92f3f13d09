package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.extraction.Word;
import org.moisson.report.Box;

/** Runs lines together into prose, its line ends repaired. */
final class ProseBuilder {

    private final Hyphens hyphens;
    private final StringBuilder text = new StringBuilder();
    private final List<Prose.Span> spans = new ArrayList<>();

    ProseBuilder(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /** Adds a line from the given word on. */
    ProseBuilder line(Line line, int from) {
        @Nullable Word last = null;
        for (Word word : line.words()
                .subList(Math.min(from, line.words().size()), line.words().size())) {
            String clean = DisplayText.clean(word.text());
            if (clean.isEmpty()) {
                continue;
            }
            if (last == null) {
                seam(clean);
            } else if (word.box().x() - last.right() > 0.04f * word.type().size()) {
                text.append(' ');
            }
            add(clean, word.box());
            last = word;
        }
        return this;
    }

    /** Adds what was already prose. */
    ProseBuilder prose(Prose next) {
        if (next.isEmpty()) {
            return this;
        }
        String start = next.text().substring(0, firstSpace(next.text()));
        seam(start);
        return append(next);
    }

    /** Adds text as it is, at a place. */
    ProseBuilder plain(String plain, Box box) {
        add(plain, box);
        return this;
    }

    /** Adds prose with nothing between. */
    ProseBuilder append(Prose next) {
        int shift = text.length();
        text.append(next.text());
        next.spans().forEach(span -> spans.add(new Prose.Span(span.start() + shift, span.end() + shift, span.box())));
        return this;
    }

    private static int firstSpace(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }

    private void seam(String next) {
        if (text.isEmpty()) {
            return;
        }
        Hyphens.Seam seam = hyphens.seam(text, next);
        int end = text.length() - seam.drop();
        text.setLength(end);
        if (!spans.isEmpty() && spans.getLast().end() > end) {
            Prose.Span cut = spans.removeLast();
            spans.add(new Prose.Span(Math.min(cut.start(), end), end, cut.box()));
        }
        text.append(seam.between());
    }

    private void add(String clean, Box box) {
        int start = text.length();
        text.append(clean);
        spans.add(new Prose.Span(start, text.length(), box));
    }

    Prose finish() {
        String whole = text.toString();
        int soft = whole.length();
        while (soft > 0 && whole.charAt(soft - 1) == '\u00AD' && spans.isEmpty()) {
            soft--;
        }
        return new Prose(whole.substring(0, soft), spans);
    }
}
