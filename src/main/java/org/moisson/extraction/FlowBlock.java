package org.moisson.extraction;

import java.util.List;

/** One block of a file that knows its own structure. */
public sealed interface FlowBlock {

    /** A heading, level 1 for the highest. */
    record Heading(int level, String text) implements FlowBlock {}

    /** A paragraph. */
    record Paragraph(String text) implements FlowBlock {}

    /** An entry of a list, depth 1 for the outermost. */
    record Item(int depth, String text) implements FlowBlock {}

    /** A table with its rows of cells; header tells whether the first row holds headings. */
    record Table(List<List<String>> rows, boolean header) implements FlowBlock {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A foot- or endnote. */
    record Note(String text) implements FlowBlock {}

    /** A quotation set apart. */
    record Quotation(String text) implements FlowBlock {}
}
