package org.moisson.structure;

import java.util.List;
import org.moisson.structure.Block.Kind;

/** Knows a first page that shows a title, who speaks, where and when, and no text: nothing on it heads a section. */
final class Covers {

    private static final int FEWEST_WORDS = 20;
    private static final int FEWEST_WORDS_OF_SENTENCE = 8;

    private Covers() {}

    static List<Block> quieten(List<Block> blocks) {
        int first = blocks.stream().mapToInt(Block::page).min().orElse(1);
        boolean more = blocks.stream().anyMatch(block -> block.page() > first && Structurer.speaks(block));
        boolean titled = blocks.stream().anyMatch(block -> block.page() == first && block.kind() == Kind.TITLE);
        boolean text = blocks.stream().anyMatch(block -> block.page() == first && runs(block));
        if (!more || !titled || text) {
            return blocks;
        }
        return blocks.stream()
                .map(block -> block.page() == first && block.kind() == Kind.HEADING ? block.as(Kind.TEXT, 0) : block)
                .toList();
    }

    private static boolean runs(Block block) {
        return switch (block.kind()) {
            case TEXT ->
                block.words() >= FEWEST_WORDS
                        || (block.words() >= FEWEST_WORDS_OF_SENTENCE
                                && block.text().endsWith("."));
            case ITEM, ROW, QUOTATION -> true;
            case TITLE, HEADING, NOTE, CAPTION, FURNITURE, REPEATED -> false;
        };
    }
}
