package org.moisson.extraction;

import java.util.List;

/**
 * One page as the file gives it.
 *
 * @param number from 1
 * @param width in points, 0 where the format has no pages
 * @param raw the text in the order of the file
 * @param source where its text comes from
 * @param notices what could not be read, in stable codes
 */
public record ExtractedPage(
        int number, float width, float height, String raw, Content content, Source source, List<String> notices) {

    public ExtractedPage {
        notices = List.copyOf(notices);
    }

    /** Whether its text was recognised in a picture. */
    public boolean recognised() {
        return source.recognised();
    }

    /** The confidence of the recognition. */
    public double confidence() {
        return source.confidence();
    }

    /**
     * Where a page's text comes from.
     *
     * @param recognised whether from character recognition
     * @param confidence of the recognition, 0 to 1; 1 for a native text layer
     * @param turns quarter turns to the right that the text has made in the file; here its words stand upright
     */
    public record Source(boolean recognised, double confidence, int turns) {

        public static final Source NATIVE = new Source(false, 1, 0);
    }

    /** What stands on a page, in one of two forms. */
    public sealed interface Content {}

    /** Words with their places, in the order of the file, and what is drawn around them. */
    public record Printed(List<Word> words, List<Mark> marks) implements Content {

        public Printed {
            words = List.copyOf(words);
            marks = List.copyOf(marks);
        }
    }

    /** Text that knows its own structure and has no places. */
    public record Flowed(List<FlowBlock> blocks) implements Content {

        public Flowed {
            blocks = List.copyOf(blocks);
        }
    }
}
