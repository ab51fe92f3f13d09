package org.moisson.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.moisson.extraction.Sheet;

/** Sets paragraphs down one column after the other, and keeps what was set, in order. */
public final class Galley {

    private static final float LEADING = 1.25f;
    private static final int SHORTEST_HALF = 3;

    private final Sheet sheet;
    private final Iterator<Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private Column column;
    private float y;
    private String hyphens = "";
    private int hyphenated;
    private boolean ligatures;
    private boolean across;

    /** A place for text; begin draws what comes before it, a new page for example. */
    public record Column(Runnable begin, float x, float top, float width, float foot) {}

    private record Row(float x, float y, float width, String text, boolean last) {}

    public Galley(Sheet sheet, List<Column> columns) {
        this(sheet, columns.iterator());
    }

    /** The columns may go on without end. */
    public Galley(Sheet sheet, Iterator<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
        next();
    }

    /** Breaks words at line ends with one after the other of these signs. */
    Galley hyphens(String signs) {
        hyphens = signs;
        return this;
    }

    /** Sets fi and fl as one sign. */
    Galley ligatures() {
        ligatures = true;
        return this;
    }

    /** Writes the lines in the order of their heights, whatever their column. */
    Galley across() {
        across = true;
        return this;
    }

    List<String> blocks() {
        return blocks;
    }

    float y() {
        return y;
    }

    private void next() {
        column = columns.next();
        column.begin().run();
        y = column.top();
    }

    public Galley skip(float points) {
        y += points;
        return this;
    }

    /** A heading, as the sheet is set now. */
    public Galley heading(float size, String text) {
        y += 8;
        if (y + 3 * size > column.foot()) {
            next();
        }
        blocks.add(text);
        sheet.bold(size);
        for (String line : sheet.wrap(column.width(), text)) {
            sheet.at(column.x(), y, line);
            y += LEADING * size;
        }
        y += 2;
        return this;
    }

    /** A paragraph, as the sheet is set now. */
    public Galley paragraph(String text) {
        blocks.add(text);
        lines(text, 0);
        y += 0.5f * sheet.size();
        return this;
    }

    /** Entries of a list, each after a sign. */
    public Galley entry(String sign, String text) {
        blocks.add(text);
        sheet.at(column.x() + 4, Math.min(y, column.foot()), sign);
        lines(text, 16);
        return this;
    }

    private void lines(String text, float indent) {
        List<String> lines = broken(text, column.width() - indent);
        for (int i = 0; i < lines.size(); i++) {
            if (y > column.foot()) {
                next();
            }
            Row row = new Row(column.x() + indent, y, column.width() - indent, lines.get(i), i == lines.size() - 1);
            if (across) {
                rows.add(row);
            } else {
                print(row);
            }
            y += LEADING * sheet.size();
        }
    }

    /** Prints what waits. */
    Galley finish() {
        rows.stream()
                .sorted(java.util.Comparator.comparingDouble(Row::y).thenComparingDouble(Row::x))
                .forEach(this::print);
        rows.clear();
        return this;
    }

    private void print(Row row) {
        String text = ligatures ? row.text().replace("fi", "\uFB01").replace("fl", "\uFB02") : row.text();
        if (row.last() || hyphens.isEmpty()) {
            sheet.at(row.x(), row.y(), text);
        } else {
            sheet.justified(row.x(), row.y(), row.width(), text);
        }
    }

    private List<String> broken(String text, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            while (!open.isEmpty() && sheet.width(open + " " + rest) > width) {
                int cut = cut(open + " ", rest, width);
                if (cut > 0) {
                    String sign = rest.charAt(cut - 1) == '-' ? "" : sign();
                    open.append(' ').append(rest, 0, cut).append(sign);
                    rest = rest.substring(cut);
                }
                lines.add(open.toString());
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(open.toString());
        return lines;
    }

    private String sign() {
        return String.valueOf(hyphens.charAt(hyphenated++ % hyphens.length()));
    }

    /** Where a word can be broken so that its first half still fits, 0 for nowhere. */
    private int cut(String before, String word, float width) {
        for (int i = word.length() - SHORTEST_HALF; !hyphens.isEmpty() && i >= SHORTEST_HALF; i--) {
            if (breaks(word, i) && sheet.width(before + word.substring(0, i) + "-") <= width) {
                return i;
            }
        }
        return 0;
    }

    private static boolean breaks(String word, int at) {
        if (word.charAt(at - 1) == '-') {
            return true;
        }
        boolean letters =
                word.substring(at - SHORTEST_HALF, at + SHORTEST_HALF).chars().allMatch(Character::isLetter);
        return letters && vowel(word.charAt(at - 1)) && !vowel(word.charAt(at)) && vowel(word.charAt(at + 1));
    }

    private static boolean vowel(char c) {
        return "aeiouyàâéèêëîïôùû".indexOf(Character.toLowerCase(c)) >= 0;
    }
}
