package org.moisson.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.structure.Block.Kind;

/** Sets aside pages of single words in all sizes: they state nothing, and none of them is a heading. */
final class WordClouds {

    private static final int FEWEST = 8;
    private static final double MOST_OF_PAGE = 0.7;

    private WordClouds() {}

    private record Count(int alone, int all) {

        Count plus(boolean isAlone) {
            return new Count(alone + (isAlone ? 1 : 0), all + 1);
        }

        boolean cloud() {
            return alone >= FEWEST && alone >= MOST_OF_PAGE * all;
        }
    }

    static List<Block> setAside(List<Block> blocks) {
        Map<Integer, Count> counts = new HashMap<>();
        for (Block block : blocks) {
            if (block.kind() != Kind.FURNITURE && !block.prose().isEmpty()) {
                counts.merge(block.page(), new Count(0, 0).plus(alone(block)), (one, other) -> one.plus(alone(block)));
            }
        }
        return blocks.stream()
                .map(block -> alone(block)
                                && counts.getOrDefault(block.page(), new Count(0, 0))
                                        .cloud()
                        ? block.as(Kind.FURNITURE)
                        : block)
                .toList();
    }

    private static boolean alone(Block block) {
        boolean kind = block.kind() == Kind.TEXT || block.kind() == Kind.HEADING;
        return kind && block.words() <= 2 && !Paragraphs.ended(block.text());
    }
}
