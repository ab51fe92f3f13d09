package org.moisson.structure;

import java.util.List;

/** A white strip between two columns, over the bands from first to last. */
record Gutter(float left, float right, int first, int last, int rows) {

    float width() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
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
