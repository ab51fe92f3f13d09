package org.moisson.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moisson.extraction.Mark;

/** Cuts a page into columns and tables in reading order, by the white strips between them. */
final class Cutter {

    private static final int DEEPEST = 24;

    /** The white between the lines of one paragraph, in type sizes. */
    private static final float LINE_GAP = 0.85f;

    /** The white between rows of panels. */
    static final float BETWEEN_ROWS = 2.2f;

    /** No table leaves so much between two of its rows and less between others. */
    private static final float THROUGH_TABLE = 3;

    private static final float ALIKE = 1.3f;

    private final List<Mark> marks;

    Cutter(List<Mark> marks) {
        this.marks = marks;
    }

    List<Part> cut(List<Atom> atoms) {
        List<Part> parts = new ArrayList<>();
        cut(atoms, parts, 0);
        return parts;
    }

    private void cut(List<Atom> atoms, List<Part> parts, int depth) {
        if (atoms.isEmpty()) {
            return;
        }
        List<Gutter.Band> bands = bands(atoms);
        Optional<Gutter> found = depth > DEEPEST ? Optional.empty() : new GutterSearch(bands, size(atoms)).best();
        if (found.isEmpty()) {
            column(atoms, parts);
            return;
        }
        Gutter gutter = found.get();
        List<Gutter.Band> zone = bands.subList(gutter.first(), gutter.last() + 1);
        Optional<Grid> grid = new GridFinder(zone, marks).find(gutter);
        int row = row(bands, (grid.isPresent() ? THROUGH_TABLE : BETWEEN_ROWS) * size(atoms));
        if (row > 0) {
            cut(between(bands, 0, row), parts, depth + 1);
            cut(between(bands, row, bands.size()), parts, depth + 1);
            return;
        }
        int first = grid.isPresent() ? gutter.first() : below(bands, gutter);
        int end = 1 + (grid.isPresent() ? gutter.last() : gutter.to());
        cut(between(bands, 0, first), parts, depth + 1);
        if (grid.isPresent()) {
            parts.add(new Part.Table(grid.get()));
        } else {
            columns(between(bands, first, end), gutter, parts, depth + 1);
        }
        cut(between(bands, end, bands.size()), parts, depth + 1);
    }

    private void columns(List<Atom> atoms, Gutter gutter, List<Part> parts, int depth) {
        cut(atoms.stream().filter(atom -> atom.right() <= gutter.middle()).toList(), parts, depth);
        cut(atoms.stream().filter(atom -> atom.right() > gutter.middle()).toList(), parts, depth);
    }

    /**
     * Where a page of panels is parted into upper and lower ones, 0 for nowhere: at the widest white from side to side, if all
     * that is above was written before what is below. Many whites of one width are those between rows of a table.
     */
    private static int row(List<Gutter.Band> bands, float fewest) {
        int[] least = new int[bands.size() + 1];
        least[bands.size()] = Integer.MAX_VALUE;
        for (int i = bands.size() - 1; i >= 0; i--) {
            least[i] = Math.min(least[i + 1], written(bands.get(i)).min().orElse(0));
        }
        int widest = 0;
        List<Float> whites = new ArrayList<>(List.of(fewest));
        int written = 0;
        for (int i = 1; i < bands.size(); i++) {
            written = Math.max(written, written(bands.get(i - 1)).max().orElse(0));
            float white = bands.get(i).top() - bands.get(i - 1).bottom();
            if (white >= fewest && written < least[i]) {
                widest = white > Collections.max(whites) ? i : widest;
                whites.add(white);
            }
        }
        whites.removeFirst();
        boolean alike = whites.size() > 2 && Collections.max(whites) < ALIKE * Collections.min(whites);
        return alike ? 0 : widest;
    }

    private static IntStream written(Gutter.Band band) {
        return band.atoms().stream().mapToInt(Atom::order);
    }

    /** The first band of the columns, without the last line of a paragraph over both, which is short, too. */
    private static int below(List<Gutter.Band> bands, Gutter gutter) {
        int first = gutter.from();
        boolean hangs = first > 0
                && first < gutter.first()
                && bands.get(first).top() - bands.get(first - 1).bottom()
                        < LINE_GAP * size(bands.get(first).atoms());
        return hangs ? first + 1 : first;
    }

    /** Tables that were known before the cut stand alone; what is around them flows. */
    private static void column(List<Atom> atoms, List<Part> parts) {
        List<Atom> flowing = new ArrayList<>();
        for (Atom atom :
                atoms.stream().sorted(Comparator.comparingDouble(Atom::top)).toList()) {
            if (atom.grid() != null) {
                if (!flowing.isEmpty()) {
                    parts.add(new Part.Column(List.copyOf(flowing)));
                    flowing.clear();
                }
                parts.add(new Part.Table(atom.grid()));
            } else {
                flowing.add(atom);
            }
        }
        if (!flowing.isEmpty()) {
            parts.add(new Part.Column(List.copyOf(flowing)));
        }
    }

    private static List<Atom> between(List<Gutter.Band> bands, int from, int to) {
        return bands.subList(from, to).stream()
                .flatMap(band -> band.atoms().stream())
                .toList();
    }

    static List<Gutter.Band> bands(List<Atom> atoms) {
        List<Gutter.Band> bands = new ArrayList<>();
        List<Atom> open = new ArrayList<>();
        float top = 0;
        float bottom = 0;
        for (Atom atom :
                atoms.stream().sorted(Comparator.comparingDouble(Atom::top)).toList()) {
            if (!open.isEmpty() && atom.top() > bottom) {
                bands.add(new Gutter.Band(top, bottom, List.copyOf(open)));
                open.clear();
            }
            top = open.isEmpty() ? atom.top() : top;
            bottom = open.isEmpty() ? atom.bottom() : Math.max(bottom, atom.bottom());
            open.add(atom);
        }
        if (!open.isEmpty()) {
            bands.add(new Gutter.Band(top, bottom, List.copyOf(open)));
        }
        return bands;
    }

    static float size(List<Atom> atoms) {
        Stream<Float> sizes = atoms.stream().map(Atom::size).sorted();
        return sizes.skip(atoms.size() / 2).findFirst().orElse(10f);
    }
}
