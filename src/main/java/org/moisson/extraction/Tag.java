package org.moisson.extraction;

/**
 * What a tagged file says of a word.
 *
 * @param element the block that it stands in, counted over the document; 0 when untagged
 * @param level of a heading, 0 otherwise
 */
public record Tag(int element, Role role, int level, Cell cell) {

    public static final Tag NONE = new Tag(0, Role.UNKNOWN, 0, Cell.NONE);

    static final Tag FURNITURE = new Tag(0, Role.FURNITURE, 0, Cell.NONE);

    /** A place in a table; table and row are counted over the document from 1, 0 outside tables; column from 0. */
    public record Cell(int table, int row, int column) {

        public static final Cell NONE = new Cell(0, 0, 0);
    }

    /** What a block is to its author. */
    public enum Role {
        UNKNOWN,
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        NOTE,
        QUOTATION,
        CAPTION,
        /** Running heads and the like. */
        FURNITURE
    }
}
