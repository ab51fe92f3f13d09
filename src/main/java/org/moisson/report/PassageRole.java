package org.moisson.report;

/** What a passage is on its page. */
public enum PassageRole {
    TITLE,
    HEADING,
    /** One sentence of running text. */
    SENTENCE,
    /** One entry of a list. */
    ITEM,
    /** One row of a table, its column headings in the context. */
    ROW,
    NOTE,
    /** A framed or quoted testimony. */
    QUOTATION,
    CAPTION
}
