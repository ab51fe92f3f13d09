package org.moisson.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moisson.extraction.Mark;

/** Cuts a page into columns and tables in reading order, by the white strips between them. */
final class Cutter {

    private static final int DEEPEST = 12;

    /** The white between lines, in type sizes: of two blocks that belong together, and of one paragraph. */
    private static final float CLOSE = 2.2f;

    private static final float LINE_GAP = 0.85f;

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
        int first = grid.isPresent() ? gutter.first() : above(bands, gutter);
        cut(between(bands, 0, first), parts, depth + 1);
        if (grid.isPresent()) {
            parts.add(new Part.Table(grid.get()));
        } else {
            List<Atom> inside = between(bands, first, gutter.last() + 1);
            cut(inside.stream().filter(a -> a.right() <= gutter.middle()).toList(), parts, depth + 1);
            cut(inside.stream().filter(a -> a.right() > gutter.middle()).toList(), parts, depth + 1);
        }
        cut(between(bands, gutter.last() + 1, bands.size()), parts, depth + 1);
    }

    /** The first of the lines over columns that stand in one of them: the headings of panels begin at several heights. */
    private static int above(List<Gutter.Band> bands, Gutter gutter) {
        int first = gutter.first();
        while (first > 0
                && gutter.free(bands.get(first - 1))
                && bands.get(first).top() - bands.get(first - 1).bottom()
                        < CLOSE * size(bands.get(first).atoms())) {
            first--;
        }
        // the last line of a paragraph over both columns is short, too
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
