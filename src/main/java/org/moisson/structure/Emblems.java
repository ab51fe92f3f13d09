package org.moisson.structure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.structure.Block.Kind;

/** Sets aside the emblem of a series, printed on the first and the last page alike. */
final class Emblems {

    private static final int FEWEST_PAGES = 4;
    private static final int MOST_WORDS = 14;

    private Emblems() {}

    static List<Block> setAside(List<Block> blocks) {
        int last = blocks.stream().mapToInt(Block::page).max().orElse(1);
        Set<String> both = texts(blocks, 1);
        both.retainAll(texts(blocks, last));
        if (last < FEWEST_PAGES || both.isEmpty()) {
            return blocks;
        }
        return blocks.stream()
                .map(block -> (block.page() == 1 || block.page() == last) && both.contains(Headings.fold(block.text()))
                        ? block.as(Kind.FURNITURE)
                        : block)
                .toList();
    }

    private static Set<String> texts(List<Block> blocks, int page) {
        return blocks.stream()
                .filter(block -> block.page() == page && block.words() <= MOST_WORDS)
                .filter(block -> block.kind() == Kind.TEXT || block.kind() == Kind.HEADING)
                .map(block -> Headings.fold(block.text()))
                .collect(Collectors.toSet());
    }
}
