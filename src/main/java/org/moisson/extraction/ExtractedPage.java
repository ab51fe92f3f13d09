package org.moisson.extraction;

import java.util.List;

/**
 * One page as the file gives it.
 *
 * @param number from 1
 * @param width in points, 0 where the format has no pages
 * @param raw the text in the order of the file
 * @param recognised whether it comes from character recognition
 * @param confidence of the recognition, 0 to 1; 1 for a native text layer
 * @param notices what could not be read, in stable codes
 */
public record ExtractedPage(
        int number,
        float width,
        float height,
        String raw,
        Content content,
        boolean recognised,
        double confidence,
        List<String> notices) {

    public ExtractedPage {
        notices = List.copyOf(notices);
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
