package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.extraction.Tag;
import org.moisson.extraction.Word;

/** The lines of one column into paragraphs and list entries. */
final class Paragraphs {

    private final List<Line> lines;
    private final float leading;
    private final float right;

    private Paragraphs(List<Line> lines) {
        this.lines = lines;
        this.leading = leading(lines);
        this.right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    }

    static List<List<Line>> of(List<Line> lines) {
        return new Paragraphs(lines).group();
    }

    /** Whether a paragraph's last line goes to the edge, so that its text may go on elsewhere. */
    static boolean full(List<Line> paragraph, List<Line> column) {
        Line last = paragraph.getLast();
        double edge = column.stream()
                .filter(line -> line.frame() == last.frame())
                .mapToDouble(Line::right)
                .max()
                .orElse(0);
        return last.right() > edge - 6 * last.size();
    }

    private List<List<Line>> group() {
        List<List<Line>> paragraphs = new ArrayList<>();
        for (Line line : lines) {
            if (paragraphs.isEmpty() || parts(paragraphs.getLast(), line)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(line);
        }
        return paragraphs;
    }

    /** Usual distance of baselines in type sizes, by the closest quarter of the lines. */
    private static float leading(List<Line> lines) {
        List<Float> found = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line a = lines.get(i - 1);
            Line b = lines.get(i);
            if (a.look().sized(b.look())) {
                found.add((b.baseline() - a.baseline()) / b.size());
            }
        }
        found.sort(null);
        return found.isEmpty() ? 1.25f : Math.clamp(found.get(found.size() / 4), 1.0f, 2.1f);
    }

    private boolean parts(List<Line> paragraph, Line next) {
        Line last = paragraph.getLast();
        boolean marked = next.marker() > 0 && !numberInText(last, next);
        float distance = (next.baseline() - last.baseline()) / next.size();
        boolean far = distance > 1.28f * leading + 0.1f;
        if (marked || far || next.frame() != last.frame() || !last.look().sized(next.look())) {
            return true;
        }
        int tagged = tagged(last, next);
        if (tagged != 0) {
            return tagged > 0;
        }
        return weightChanges(last, next) || indented(paragraph, next) || endsEarly(last, next);
    }

    private static boolean weightChanges(Line last, Line next) {
        boolean ink = last.look().ink() != next.look().ink();
        return last.look().bold() != next.look().bold() && (ink || !mixed(last, next));
    }

    /** A line that happens to begin with "3." within a sentence. */
    private static boolean numberInText(Line last, Line next) {
        return Markers.numbered(next)
                && last.marker() == 0
                && !ended(last.text())
                && last.text().matches(".*(n°|art\\.|p\\.|page|axe|à|et|de|les)$");
    }

    private static int tagged(Line last, Line next) {
        Tag before = last.tag();
        Tag after = next.words().getFirst().tag();
        if (before.element() == 0 || after.element() == 0) {
            return 0;
        }
        return before.element() == after.element() ? -1 : 1;
    }

    /** A bold run that begins or ends inside a line is no new paragraph. */
    private static boolean mixed(Line last, Line next) {
        Word end = last.words().getLast();
        Word start = next.words().getFirst();
        return end.type().bold() == start.type().bold();
    }

    private static boolean indented(List<Line> paragraph, Line next) {
        Line first = paragraph.getFirst();
        Line last = paragraph.getLast();
        float step = next.left() - (first.marker() > 0 ? first.textLeft() : last.left());
        if (first.marker() > 0) {
            return step < -0.6f * next.size() && ended(last.text());
        }
        return step > 0.8f * next.size() && ended(last.text());
    }

    /** The line had room for the next word, and yet broke. */
    private boolean endsEarly(Line last, Line next) {
        double edge = lines.stream()
                .filter(line -> line.frame() == last.frame())
                .mapToDouble(Line::right)
                .max()
                .orElse(right);
        float needed = next.words().getFirst().box().width() + 1.2f * last.size();
        if (last.right() + needed > edge) {
            return false;
        }
        int start = next.words().getFirst().text().codePointAt(0);
        boolean fresh = Character.isUpperCase(start) || Character.isDigit(start) || start == '«';
        boolean heading = last.look().bold() && next.look().bold();
        return ended(last.text()) || (fresh && !heading && !last.text().endsWith(","));
    }

    static boolean ended(String text) {
        String bare = text.replaceAll("[\\s»”\")\\]]+$", "");
        return !bare.isEmpty() && ".!?:;…".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }
}
