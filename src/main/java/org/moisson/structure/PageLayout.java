package org.moisson.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.extraction.ExtractedPage;
import org.moisson.extraction.ExtractedPage.Printed;
import org.moisson.extraction.Mark;
import org.moisson.extraction.Word;
import org.moisson.report.Box;

/** One printed page into its parts in reading order, furniture set aside. */
final class PageLayout {

    /** A drawn bullet stands this close before its text, in type sizes. */
    private static final float BULLET_REACH = 2.8f;

    private final ExtractedPage page;
    private final Printed content;
    private final Set<Word> furniture;

    PageLayout(ExtractedPage page, Printed content, Set<Word> furniture) {
        this.page = page;
        this.content = content;
        this.furniture = furniture;
    }

    /** The words of running heads and the like, in the order of the file. */
    List<Word> furniture() {
        return content.words().stream().filter(furniture::contains).toList();
    }

    List<Part> parts() {
        List<Word> words = new ArrayList<>(content.words());
        words.removeIf(furniture::contains);
        bullets(words);
        if (page.recognised()) {
            words.replaceAll(PageLayout::repaired);
        }
        return new Cutter(content.marks()).cut(tagged(words));
    }

    private static Word repaired(Word word) {
        String text = DisplayText.recognised(word.text());
        return text.equals(word.text()) ? word : new Word(text, word.box(), word.baseline(), word.type(), word.tag());
    }

    /** Puts a bullet sign where one is drawn before a word. */
    private void bullets(List<Word> words) {
        for (Mark mark : content.marks()) {
            if (mark.kind() == Mark.Kind.BULLET) {
                int at = textAfter(words, mark.box());
                if (at >= 0) {
                    Word text = words.get(at);
                    Box box = new Box(
                            page.number(),
                            mark.box().x(),
                            text.box().y(),
                            mark.box().width(),
                            text.box().height());
                    words.add(at, new Word(Markers.BULLET, box, text.baseline(), text.type(), text.tag()));
                }
            }
        }
    }

    private static int textAfter(List<Word> words, Box mark) {
        int found = -1;
        float nearest = Float.MAX_VALUE;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            float gap = word.box().x() - mark.x() - mark.width();
            float reach = BULLET_REACH * word.type().size();
            if (!level(word, mark) || gap > reach || word.right() < mark.x() - reach) {
                continue;
            }
            if (gap < -1 || word.text().equals(Markers.BULLET)) {
                return -1; // text before it on the line, or a sign already: no bullet
            }
            if (gap < nearest) {
                nearest = gap;
                found = i;
            }
        }
        return found;
    }

    private static boolean level(Word word, Box mark) {
        float size = word.type().size();
        float y = mark.y() + mark.height() / 2;
        return y > word.baseline() - 0.9f * size && y < word.baseline() + 0.15f * size && mark.height() <= 0.8f * size;
    }

    /** Takes out the tables that the file itself declares; the rest are single words. */
    private static List<Atom> tagged(List<Word> words) {
        Map<Integer, List<Word>> tables = new LinkedHashMap<>();
        for (Word word : words) {
            if (word.tag().cell().row() > 0) {
                tables.computeIfAbsent(word.tag().cell().table(), any -> new ArrayList<>())
                        .add(word);
            }
        }
        tables.values().removeIf(table -> !TaggedTable.holds(table));
        List<Atom> atoms = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (int order = 0; order < words.size(); order++) {
            int number = words.get(order).tag().cell().table();
            List<Word> table = tables.get(number);
            if (table == null) {
                atoms.add(Atom.of(words.get(order), order));
            } else if (placed.add(number)) {
                atoms.add(Atom.of(TaggedTable.grid(table), order));
            }
        }
        return atoms;
    }

    /** Words of one column into lines. */
    static List<Line> lines(List<Word> words, List<Box> frames) {
        List<Word> sorted = words.stream()
                .sorted(Comparator.comparingDouble(Word::baseline))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        float baseline = 0;
        float size = 0;
        for (Word word : sorted) {
            float reach = 0.45f * Math.max(size, word.type().size());
            if (!open.isEmpty() && word.baseline() - baseline > reach) {
                lines.add(line(open, frames));
                open.clear();
                size = 0;
            }
            if (open.isEmpty() || word.type().size() > size) {
                baseline = word.baseline();
                size = word.type().size();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            lines.add(line(open, frames));
        }
        return lines;
    }

    private static Line line(List<Word> open, List<Box> frames) {
        List<Word> words = new ArrayList<>(open);
        words.sort(Comparator.comparingDouble(word -> word.box().x()));
        LetterSpacing.close(words);
        Calls.strip(words);
        Line line = Line.of(words, 0);
        float x = line.left() + 1;
        float y = line.box().y() + line.box().height() / 2;
        int frame = 0;
        float smallest = Float.MAX_VALUE;
        for (int i = 0; i < frames.size(); i++) {
            Box box = frames.get(i);
            boolean inside = x > box.x() && x < box.x() + box.width() && y > box.y() && y < box.y() + box.height();
            if (inside && box.width() * box.height() < smallest) {
                smallest = box.width() * box.height();
                frame = i + 1;
            }
        }
        return Line.of(words, frame);
    }
}
