package org.moisson.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.moisson.report.Box;

/** Tesseract's table of words into words in points. */
final class Tsv {

    private static final int COLUMNS = 12;
    private static final int LINE = 4;
    private static final int WORD = 5;

    private static final Pattern TALL = Pattern.compile("[\\p{Lu}\\dbdfhklàâéèêëîïôûù'’]");

    private static final Pattern TAIL = Pattern.compile("[gjpqyç,;()]");

    private static final Pattern NO_TAIL = Pattern.compile("[\\p{L}\\d'’.&&[^gjpqyçQJ]]{2,}");

    private final int page;
    private final double scale;

    /** Lines of one paragraph share a type size. */
    private final Map<String, List<Line>> paragraphs = new LinkedHashMap<>();

    private Turn turn = Turn.UPRIGHT;

    private record Seen(String text, float x, float y, float width, float height, float confidence) {}

    private record Line(float y, float height, List<Seen> words) {}

    private Tsv(int page, double scale) {
        this.page = page;
        this.scale = scale;
    }

    static Recognised read(String table, int page, double scale) {
        Tsv tsv = new Tsv(page, scale);
        List<String[]> rows = table.lines()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .filter(cells -> cells.length >= COLUMNS)
                .toList();
        tsv.turn = Turn.of(rows);
        rows.forEach(tsv::row);
        return tsv.finish();
    }

    private void row(String[] cells) {
        int level = Integer.parseInt(cells[0]);
        int[] box = turn.upright(cells);
        List<Line> lines = paragraphs.computeIfAbsent(cells[2] + "." + cells[3], any -> new ArrayList<>());
        if (level == LINE) {
            lines.add(new Line(points(box[1]), points(box[3]), new ArrayList<>()));
        } else if (level == WORD && !lines.isEmpty() && !cells[11].isBlank()) {
            lines.getLast()
                    .words()
                    .add(new Seen(
                            cells[11].strip(),
                            points(box[0]),
                            points(box[1]),
                            points(box[2]),
                            points(box[3]),
                            Float.parseFloat(cells[10])));
        }
    }

    private float points(int pixels) {
        return (float) (pixels * scale);
    }

    private Recognised finish() {
        List<Word> words = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (List<Line> lines : paragraphs.values()) {
            List<Line> kept = lines.stream().filter(Tsv::legible).toList();
            Word.Type type = new Word.Type(size(kept), false, false, Word.Type.RECOGNISED);
            for (Line line : kept) {
                float baseline = baseline(line, type.size());
                for (Seen seen : line.words()) {
                    if (!speck(seen)) {
                        Box box = new Box(page, seen.x(), line.y(), seen.width(), line.height());
                        words.add(new Word(seen.text(), box, baseline, type, Tag.NONE));
                        sum += seen.confidence() * seen.text().length();
                        weight += seen.text().length();
                    }
                }
            }
        }
        return new Recognised(TypeSizes.calm(words), weight == 0 ? 0 : sum / weight / 100, turn.quarters());
    }

    /** The foot of the letters without tails, else an estimate. */
    private static float baseline(Line line, float size) {
        List<Float> feet = line.words().stream()
                .filter(seen -> NO_TAIL.matcher(seen.text()).matches())
                .map(seen -> seen.y() + seen.height())
                .sorted()
                .toList();
        return feet.isEmpty() ? line.y() + line.height() - 0.22f * size : feet.get(feet.size() / 2);
    }

    /** Dirt that was taken for a sign. */
    private static boolean speck(Seen seen) {
        return seen.confidence() < 60 && seen.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Pictures give lines of rubbish that the recogniser itself does not trust. */
    private static boolean legible(Line line) {
        double mean =
                line.words().stream().mapToDouble(Seen::confidence).average().orElse(0);
        boolean letters =
                line.words().stream().anyMatch(seen -> seen.text().chars().anyMatch(Character::isLetterOrDigit));
        return letters && mean >= 35;
    }

    /** By the heights of the words, each for the letters that it has: a line without capitals is no smaller for that. */
    private static float size(List<Line> lines) {
        List<Float> sizes = lines.stream()
                .flatMap(line -> line.words().stream())
                .filter(seen -> seen.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .map(Tsv::size)
                .sorted()
                .toList();
        float middle = sizes.isEmpty() ? 10 : sizes.get(sizes.size() / 2);
        return Math.max(1, Math.round(middle * 2) / 2f);
    }

    private static float size(Seen seen) {
        boolean tall = TALL.matcher(seen.text()).find();
        boolean tail = TAIL.matcher(seen.text()).find();
        return seen.height() / (tall ? (tail ? 0.93f : 0.72f) : (tail ? 0.74f : 0.53f));
    }
}
