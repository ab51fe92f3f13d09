package org.moisson.structure;

import java.util.List;

/**
 * A white strip between two columns.
 *
 * @param first of the bands that a table would have; last likewise
 * @param from of the bands that its columns have when they are running text; to likewise
 * @param rows lines of the shorter column
 */
record Gutter(float left, float right, int first, int last, int from, int to, int rows) {

    float width() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
    }

    /** Whether it runs beside all of the other's bands and more. */
    boolean holds(Gutter other) {
        return from <= other.from && to >= other.to && to - from > other.to - other.from;
    }

    /** Whether a band has ink on both sides and none inside. */
    boolean parts(Band band) {
        return free(band)
                && band.atoms().stream().anyMatch(atom -> atom.right() <= left + 0.1f)
                && band.atoms().stream().anyMatch(atom -> atom.left() >= right - 0.1f);
    }

    boolean free(Band band) {
        return band.atoms().stream().allMatch(atom -> atom.right() <= left + 0.1f || atom.left() >= right - 0.1f);
    }

    /** Atoms that no blank line parts, over the whole width of a region. */
    record Band(float top, float bottom, List<Atom> atoms) {}
}
