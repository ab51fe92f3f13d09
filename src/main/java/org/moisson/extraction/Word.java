package org.moisson.extraction;

import org.moisson.report.Box;

/**
 * A word where it is printed.
 *
 * @param baseline in points from the top
 * @param tag what the file's own structure says of it
 */
public record Word(String text, Box box, float baseline, Type type, Tag tag) {

    /** How it is set: size in points; ink tells colours apart and means nothing else. */
    public record Type(float size, boolean bold, boolean italic, int ink) {

        /** The ink of what a machine read from a picture: weight and slant are unknown then. */
        public static final int RECOGNISED = -1;
    }

    /** The right edge. */
    public float right() {
        return box.x() + box.width();
    }
}
