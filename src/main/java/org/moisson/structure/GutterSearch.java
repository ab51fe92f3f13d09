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

    private static final int LOOK = 3;

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
                    known |= other.from() <= i && i <= other.to() && other.left() < gap[1] && gap[0] < other.right();
                }
                if (!known) {
                    grow(gap, i).ifPresent(found::add);
                }
            }
        }
        // one that goes on beyond another on both sides lies outside it: its columns hold those of the other
        List<Gutter> outer = found.stream()
                .filter(gutter -> found.stream().noneMatch(other -> other.rows() > 2 && other.holds(gutter)))
                .toList();
        return outer.stream().max(Comparator.comparingInt(Gutter::rows).thenComparingDouble(Gutter::width));
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

    /** Where the text right of a strip begins in some bands from one on, infinity where there is none. */
    private float start(float[] strip, int from, int step) {
        float start = Float.POSITIVE_INFINITY;
        for (int i = from, n = 0; i >= 0 && i < bands.size() && n < LOOK; i += step, n++) {
            for (Atom atom : bands.get(i).atoms()) {
                start = atom.left() >= strip[1] - 0.1f ? Math.min(start, atom.left()) : start;
            }
        }
        return start;
    }

    /** Whether a wide white parts two rows of panels whose columns begin elsewhere. */
    private boolean otherRow(float[] strip, int i, int step) {
        Band near = bands.get(Math.min(i, i - step));
        Band far = bands.get(Math.max(i, i - step));
        if (far.top() - near.bottom() < Cutter.BETWEEN_ROWS * size) {
            return false;
        }
        float before = start(strip, i - step, -step);
        float after = start(strip, i, step);
        return before < Float.POSITIVE_INFINITY
                && after < Float.POSITIVE_INFINITY
                && Math.abs(before - after) > 1.5f * size;
    }

    private Optional<Gutter> grow(float[] gap, int start) {
        float[] strip = gap.clone();
        int last = grow(strip, start, 1);
        int first = grow(strip, start, -1);
        Gutter gutter = gutter(strip, first, last);
        while (first < last && !gutter.parts(bands.get(first))) {
            first++;
        }
        while (last > first && !gutter.parts(bands.get(last))) {
            last--;
        }
        Gutter parting = gutter(strip, first, last);
        int rows = rows(parting);
        boolean enough = rows >= 3 || (rows == 2 && parting.width() > 1.6f * size);
        if (!enough || markersOnly(parting)) {
            return Optional.empty();
        }
        Reach reach = new Reach(bands, parting);
        return Optional.of(new Gutter(
                strip[0], strip[1], precede(gutter, first), follow(parting, last), reach.up(), reach.down(), rows));
    }

    private static Gutter gutter(float[] strip, int first, int last) {
        return new Gutter(strip[0], strip[1], first, last, first, last, 0);
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
            if (right - left < narrowest || otherRow(strip, i, step)) {
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
        return Math.min(lines(left), lines(right));
    }

    /** The most atoms that stand one under the other; columns whose lines are not level make one band. */
    private static int lines(List<Atom> atoms) {
        int lines = 0;
        float bottom = Float.NEGATIVE_INFINITY;
        for (Atom atom :
                atoms.stream().sorted(Comparator.comparingDouble(Atom::bottom)).toList()) {
            if (atom.top() > bottom) {
                lines++;
                bottom = atom.bottom();
            }
        }
        return lines;
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
        boolean numbers = right.stream()
                .allMatch(atom ->
                        is(atom, word -> PAGE_NUMBER.matcher(word.text()).matches()));
        return numbers || allMarkers(left) || (nearest.size() < left.size() && allMarkers(nearest));
    }

    private static boolean allMarkers(List<Atom> atoms) {
        return !atoms.isEmpty() && atoms.stream().allMatch(atom -> is(atom, Markers::alone));
    }

    private static boolean is(Atom atom, Predicate<Word> test) {
        Word word = atom.word();
        return word != null && test.test(word);
    }
}
