package org.moisson.extraction;

import org.moisson.report.Box;

/** Something drawn beside the text. */
public record Mark(Kind kind, Box box) {

    /** What its shape suggests. */
    public enum Kind {
        /** A dot, square or arrow no bigger than a letter. */
        BULLET,
        /** A thin line. */
        RULE,
        /** A filled or outlined area. */
        FRAME,
        IMAGE
    }
}
