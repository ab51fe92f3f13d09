package org.moisson.structure;

import java.util.List;
import org.moisson.report.Box;

/**
 * A paragraph, heading, list entry or table row.
 *
 * @param cells of a table row, otherwise empty
 * @param level of a heading from 1, depth of a list entry from 1, otherwise 0
 */
record Block(Kind kind, Prose prose, List<Prose> cells, Line.Look look, Place place, int level) {

    /** What a block is. */
    enum Kind {
        TITLE,
        HEADING,
        TEXT,
        ITEM,
        ROW,
        NOTE,
        QUOTATION,
        CAPTION,
        /** Running heads, page numbers, tables of contents: kept in the page, never a passage. */
        FURNITURE,
        /** Said already by an earlier state of the same slide. */
        REPEATED
    }

    /**
     * Where a block stands.
     *
     * @param column counted over the document
     * @param frame the drawn area around it, counted over the page, 0 for none
     * @param table counted over the document, 0 outside tables
     * @param full whether its last line reaches the column's right edge
     * @param element the tagged block, 0 when untagged
     */
    record Place(Box box, int column, int frame, int table, boolean full, int element) {}

    Block as(Kind other, int newLevel) {
        return new Block(other, prose, cells, look, place, newLevel);
    }

    Block as(Kind other) {
        return as(other, level);
    }

    Block with(Prose other) {
        return new Block(kind, other, cells, look, place, level);
    }

    String text() {
        return prose.text();
    }

    int page() {
        return place.box().page();
    }

    int words() {
        return text().isBlank() ? 0 : text().strip().split("\\s+").length;
    }

    /** Tagged as a heading by its author. */
    boolean isHeadingLike() {
        return level > 0 && kind == Kind.TEXT;
    }

    boolean body() {
        return kind == Kind.TEXT || kind == Kind.ITEM;
    }
}
