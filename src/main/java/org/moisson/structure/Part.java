package org.moisson.structure;

import java.util.List;

/** A stretch of a page in reading order. */
sealed interface Part {

    /** Lines of one column, from top to bottom. */
    record Column(List<Atom> atoms) implements Part {}

    /** A table. */
    record Table(Grid grid) implements Part {}
}
