package org.moisson.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.moisson.extraction.Word;
import org.moisson.structure.Gutter.Band;

/** Looks for the white strip that parts the most lines into columns. */
final class GutterSearch {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\d.…]+");

    private final List<Band> bands;
    private final float size;
    private final float narrowest;

    GutterSearch(List<Band> bands, float size) {
        this.bands = bands;
        this.size = size;
        this.narrowest = 0.9f * size;
    }

    Optional<Gutter> best() {
        List<Gutter> found = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            for (float[] gap : gaps(bands.get(i))) {
                boolean known = false;
                for (Gutter other : found) {
                    known |= other.first() <= i && i <= other.last() && other.left() < gap[1] && gap[0] < other.right();
                }
                if (!known) {
                    grow(gap, i).ifPresent(found::add);
                }
            }
        }
        return found.stream().max(Comparator.comparingInt(Gutter::rows).thenComparingDouble(Gutter::width));
    }

    /** The gaps between a band's own words. */
    private List<float[]> gaps(Band band) {
        List<Atom> sorted = band.atoms().stream()
                .sorted(Comparator.comparingDouble(Atom::left))
                .toList();
        List<float[]> gaps = new ArrayList<>();
        float right = sorted.getFirst().right();
        for (Atom atom : sorted) {
            if (atom.left() - right >= narrowest) {
                gaps.add(new float[] {right, atom.left()});
            }
            right = Math.max(right, atom.right());
        }
        return gaps;
    }

    private Optional<Gutter> grow(float[] gap, int start) {
        float[] strip = gap.clone();
        int last = grow(strip, start, 1);
        int first = grow(strip, start, -1);
        Gutter gutter = new Gutter(strip[0], strip[1], first, last, 0);
        while (first < last && !gutter.parts(bands.get(first))) {
            first++;
        }
        while (last > first && !gutter.parts(bands.get(last))) {
            last--;
        }
        last = follow(gutter, last);
        first = precede(gutter, first);
        Gutter trimmed = new Gutter(strip[0], strip[1], first, last, 0);
        int rows = rows(trimmed);
        boolean enough = rows >= 3 || (rows == 2 && trimmed.width() > 1.6f * size);
        return enough && !markersOnly(trimmed)
                ? Optional.of(new Gutter(strip[0], strip[1], first, last, rows))
                : Optional.empty();
    }

    /** Goes up or down while the strip stays white; narrows the strip and returns the last band reached. */
    private int grow(float[] strip, int start, int step) {
        int reached = start;
        for (int i = start + step; i >= 0 && i < bands.size(); i += step) {
            float left = strip[0];
            float right = strip[1];
            float middle = (left + right) / 2;
            for (Atom atom : bands.get(i).atoms()) {
                if (atom.right() > left && atom.left() < right) {
                    if ((atom.left() + atom.right()) / 2 < middle) {
                        left = Math.max(left, atom.right());
                    } else {
                        right = Math.min(right, atom.left());
                    }
                }
            }
            if (right - left < narrowest) {
                break;
            }
            strip[0] = left;
            strip[1] = right;
            reached = i;
        }
        return reached;
    }

    /** One-sided lines below still belong to the longer column when they follow on closely in its own text. */
    private int follow(Gutter gutter, int last) {
        boolean across = switches(gutter, last) > 2;
        int end = last;
        for (int i = last + 1; i < bands.size() && gutter.free(bands.get(i)); i++) {
            Band band = bands.get(i);
            boolean far = band.top() - bands.get(i - 1).bottom() > 1.6f * size;
            boolean left = band.atoms().stream().allMatch(atom -> atom.right() <= gutter.left() + 0.1f);
            if (far || (left && !across && laterThanRight(gutter, band, last))) {
                break;
            }
            end = i;
        }
        return end;
    }

    /** How often the file changes sides; columns that are written across tell nothing by their order. */
    private int switches(Gutter gutter, int last) {
        List<Atom> sorted = new ArrayList<>();
        bands.subList(gutter.first(), last + 1).forEach(band -> sorted.addAll(band.atoms()));
        sorted.sort(Comparator.comparingInt(Atom::order));
        int switches = 0;
        for (int i = 1; i < sorted.size(); i++) {
            boolean before = sorted.get(i - 1).right() <= gutter.middle();
            switches += before == sorted.get(i).right() <= gutter.middle() ? 0 : 1;
        }
        return switches;
    }

    private boolean laterThanRight(Gutter gutter, Band band, int last) {
        int mine = band.atoms().stream().mapToInt(Atom::order).min().orElse(0);
        int theirs = 0;
        for (int i = gutter.first(); i <= last; i++) {
            for (Atom atom : bands.get(i).atoms()) {
                theirs = atom.left() >= gutter.right() - 0.1f ? Math.max(theirs, atom.order()) : theirs;
            }
        }
        return mine > theirs;
    }

    /** One-sided lines above belong to the right column when they stand over it. */
    private int precede(Gutter gutter, int first) {
        int start = first;
        for (int i = first - 1; i >= 0 && gutter.free(bands.get(i)); i--) {
            boolean right = bands.get(i).atoms().stream().allMatch(atom -> atom.left() >= gutter.right() - 0.1f);
            if (!right || bands.get(i + 1).top() - bands.get(i).bottom() > 1.6f * size) {
                break;
            }
            start = i;
        }
        return start;
    }

    private int rows(Gutter gutter) {
        List<Atom> left = new ArrayList<>();
        List<Atom> right = new ArrayList<>();
        sides(gutter, left, right);
        return Math.min(Cutter.bands(left).size(), Cutter.bands(right).size());
    }

    private void sides(Gutter gutter, List<Atom> left, List<Atom> right) {
        for (Band band : bands.subList(gutter.first(), gutter.last() + 1)) {
            for (Atom atom : band.atoms()) {
                (atom.right() <= gutter.middle() ? left : right).add(atom);
            }
        }
    }

    /** A column of bullets or of page numbers is part of the lines beside it. */
    private boolean markersOnly(Gutter gutter) {
        List<Atom> left = new ArrayList<>();
        List<Atom> right = new ArrayList<>();
        sides(gutter, left, right);
        float edge = (float) left.stream().mapToDouble(Atom::right).max().orElse(0);
        List<Atom> nearest =
                left.stream().filter(atom -> atom.right() > edge - 3 * size).toList();
        boolean numbers = right.stream().allMatch(atom -> is(atom, PAGE_NUMBER.asMatchPredicate()));
        return numbers || allMarkers(left) || (nearest.size() < left.size() && allMarkers(nearest));
    }

    private static boolean allMarkers(List<Atom> atoms) {
        return !atoms.isEmpty() && atoms.stream().allMatch(atom -> is(atom, Markers::alone));
    }

    private static boolean is(Atom atom, Predicate<String> test) {
        Word word = atom.word();
        return word != null && test.test(word.text());
    }
}
