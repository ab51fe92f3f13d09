package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.structure.Gutter.Band;

/** How far up and down the columns beside a gutter go: as long as what follows on one side hangs on to that side's own text. */
final class Reach {

    /** White between the lines of one column, in type sizes, where the column itself shows none. */
    private static final float CLOSE = 1.6f;

    /** White under a heading. */
    private static final float UNDER_HEADING = 2.2f;

    private static final float MOST = 3;

    private final List<Band> bands;
    private final Gutter gutter;
    private final List<Atom> left = new ArrayList<>();
    private final List<Atom> right = new ArrayList<>();
    private final float usual;

    Reach(List<Band> bands, Gutter gutter) {
        this.bands = bands;
        this.gutter = gutter;
        bands.subList(gutter.first(), gutter.last() + 1).forEach(this::take);
        this.usual = Math.max(widest(left), widest(right));
    }

    private void take(Band band) {
        band.atoms().forEach(atom -> (atom.right() <= gutter.middle() ? left : right).add(atom));
    }

    /** The widest white within a column. */
    private static float widest(List<Atom> column) {
        List<Band> lines = Cutter.bands(column);
        float widest = 0;
        for (int i = 1; i < lines.size(); i++) {
            widest = Math.max(widest, lines.get(i).top() - lines.get(i - 1).bottom());
        }
        return widest;
    }

    int down() {
        int reached = gutter.last();
        while (reached + 1 < bands.size() && hangs(bands.get(reached + 1), CLOSE)) {
            take(bands.get(++reached));
        }
        return reached;
    }

    int up() {
        int reached = gutter.first();
        while (reached > 0 && hangs(bands.get(reached - 1), UNDER_HEADING)) {
            take(bands.get(--reached));
        }
        return reached;
    }

    private boolean hangs(Band band, float most) {
        if (!gutter.free(band)) {
            return false;
        }
        List<Atom> ofLeft = band.atoms().stream()
                .filter(atom -> atom.right() <= gutter.middle())
                .toList();
        List<Atom> ofRight = band.atoms().stream()
                .filter(atom -> atom.right() > gutter.middle())
                .toList();
        return (ofLeft.isEmpty() || near(ofLeft, left, most)) && (ofRight.isEmpty() || near(ofRight, right, most));
    }

    private boolean near(List<Atom> line, List<Atom> column, float most) {
        float from = (float) line.stream().mapToDouble(Atom::left).min().orElse(0);
        float to = (float) line.stream().mapToDouble(Atom::right).max().orElse(0);
        float top = (float) line.stream().mapToDouble(Atom::top).min().orElse(0);
        float bottom = (float) line.stream().mapToDouble(Atom::bottom).max().orElse(0);
        float size = Cutter.size(line);
        float nearest = Float.MAX_VALUE;
        for (Atom atom : column) {
            if (atom.left() < to && atom.right() > from) {
                nearest = Math.min(nearest, Math.max(atom.top() - bottom, top - atom.bottom()));
            }
        }
        return nearest <= Math.max(most * size, Math.min(1.1f * usual, MOST * size));
    }
}
