package org.moisson.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moisson.extraction.Mark;
import org.moisson.extraction.Word;
import org.moisson.structure.Gutter.Band;

/** Tells a table from columns of running text, and cuts it into rows and cells. */
final class GridFinder {

    private final List<Band> zone;
    private final List<Mark> marks;
    private final List<Atom> atoms;
    private final float size;

    GridFinder(List<Band> zone, List<Mark> marks) {
        this.zone = zone;
        this.marks = marks;
        this.atoms = zone.stream().flatMap(band -> band.atoms().stream()).toList();
        this.size = Cutter.size(atoms);
    }

    Optional<Grid> find(Gutter first) {
        if (atoms.stream().anyMatch(atom -> atom.grid() != null) || contiguous(first)) {
            return Optional.empty();
        }
        List<Float> gutters = gutters(first);
        List<Float> rules = rules(first);
        List<Float> starts = rules.size() >= 2 ? ruled(rules) : labelled(gutters, rules.isEmpty() ? 3 : 2);
        if (starts.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Grid(rows(gutters, starts)));
    }

    /** Columns of text are written one after the other; a table is written row by row. */
    private boolean contiguous(Gutter gutter) {
        List<Atom> sorted =
                atoms.stream().sorted(Comparator.comparingInt(Atom::order)).toList();
        int switches = 0;
        boolean left = sorted.getFirst().right() <= gutter.middle();
        for (Atom atom : sorted) {
            boolean now = atom.right() <= gutter.middle();
            switches += now == left ? 0 : 1;
            left = now;
        }
        return switches <= 2;
    }

    private List<Float> gutters(Gutter first) {
        List<Atom> sorted =
                atoms.stream().sorted(Comparator.comparingDouble(Atom::left)).toList();
        List<Float> found = new ArrayList<>();
        float right = sorted.getFirst().right();
        for (Atom atom : sorted) {
            if (atom.left() - right >= 0.7f * size) {
                found.add((atom.left() + right) / 2);
            }
            right = Math.max(right, atom.right());
        }
        return found.isEmpty() ? List.of(first.middle()) : found;
    }

    private List<Float> rules(Gutter gutter) {
        double width = atoms.stream().mapToDouble(Atom::right).max().orElse(0)
                - atoms.stream().mapToDouble(Atom::left).min().orElse(0);
        return new Borders(marks, gutter, width, size)
                .between(zone.getFirst().top(), zone.getLast().bottom());
    }

    private List<Float> ruled(List<Float> rules) {
        List<Float> starts = new ArrayList<>(List.of(Float.NEGATIVE_INFINITY));
        starts.addAll(rules);
        return starts;
    }

    /** Rows by their labels: a narrow first column of short, distinct cells, each level with a line of the second. */
    private List<Float> labelled(List<Float> gutters, int fewest) {
        float edge = gutters.getFirst();
        List<Atom> labels = atoms.stream().filter(atom -> atom.right() <= edge).toList();
        List<Atom> values = atoms.stream().filter(atom -> atom.right() > edge).toList();
        List<Band> left = Cutter.bands(labels);
        List<Band> right = Cutter.bands(values);
        List<Float> starts = starts(left, right);
        boolean brief = labels.size() <= 5 * left.size() && left.size() <= 0.7 * right.size();
        boolean table = distinct(labels, values) || (brief && starts.size() == left.size());
        return table && starts.size() >= fewest ? starts : List.of();
    }

    /** The tops of the labels, none when one of them has no value beside it. */
    private List<Float> starts(List<Band> left, List<Band> right) {
        List<Float> starts = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            boolean apart = i == 0 || left.get(i).top() - left.get(i - 1).bottom() > 0.75f * size;
            float top = left.get(i).top();
            if (apart && !startsAt(top, right)) {
                return List.of();
            }
            if (apart) {
                starts.add(top - 0.3f * size);
            }
        }
        return starts;
    }

    private boolean startsAt(float top, List<Band> bands) {
        return bands.stream().anyMatch(band -> Math.abs(band.top() - top) < 0.35f * size);
    }

    private static boolean distinct(List<Atom> labels, List<Atom> values) {
        long boldValues = values.stream().filter(GridFinder::bold).count();
        return labels.stream().allMatch(GridFinder::bold) && boldValues < 0.3 * values.size();
    }

    private static boolean bold(Atom atom) {
        return atom.word() != null && atom.word().type().bold();
    }

    private List<List<List<Word>>> rows(List<Float> gutters, List<Float> starts) {
        List<List<List<Word>>> rows = new ArrayList<>();
        for (int r = 0; r < starts.size(); r++) {
            List<List<Word>> cells = new ArrayList<>();
            for (int c = 0; c <= gutters.size(); c++) {
                cells.add(new ArrayList<>());
            }
            rows.add(cells);
        }
        for (Atom atom : atoms) {
            int row = 0;
            while (row + 1 < starts.size() && (atom.top() + atom.bottom()) / 2 >= starts.get(row + 1)) {
                row++;
            }
            int column = 0;
            while (column < gutters.size() && atom.left() > gutters.get(column)) {
                column++;
            }
            if (atom.word() != null) {
                rows.get(row).get(column).add(atom.word());
            }
        }
        rows.removeIf(row -> row.stream().allMatch(List::isEmpty));
        return rows;
    }
}
