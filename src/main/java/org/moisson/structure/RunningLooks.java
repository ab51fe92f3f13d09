package org.moisson.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.extraction.Word;
import org.moisson.structure.Block.Kind;

/** How running text is set on each page: on slides, one page's text may be as large as another one's headings. */
final class RunningLooks {

    private static final int FEWEST_WORDS = 6;
    private static final int FEWEST_ENTRIES = 2;

    private final Map<Seen, Integer> seen = new HashMap<>();
    private final Map<Integer, Block> first = new HashMap<>();

    private record Seen(int page, int size, boolean bold, int ink) {

        static Seen of(Block block) {
            Line.Look look = block.look();
            return new Seen(block.page(), Math.round(2 * look.size()), look.bold(), look.ink());
        }
    }

    RunningLooks(List<Block> blocks) {
        for (Block block : blocks) {
            if (Structurer.speaks(block)) {
                first.putIfAbsent(block.page(), block);
            }
            boolean sentence = block.kind() == Kind.TEXT
                    && block.words() >= FEWEST_WORDS
                    && block.text().endsWith(".");
            if (sentence || block.kind() == Kind.ITEM) {
                seen.merge(Seen.of(block), sentence ? FEWEST_ENTRIES : 1, Integer::sum);
            }
        }
    }

    /**
     * Whether the page sets sentences, or the entries of a list, just as this block, which does not head the page; sizes on a
     * scan are too rough to tell.
     */
    boolean set(Block block) {
        return !block.equals(first.get(block.page()))
                && block.look().ink() != Word.Type.RECOGNISED
                && seen.getOrDefault(Seen.of(block), 0) >= FEWEST_ENTRIES;
    }
}
