package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.structure.Block.Kind;

/** Sets aside a sentence of the text that is drawn out in larger type to catch the eye: it is said already. */
final class PullQuotes {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 50;

    private PullQuotes() {}

    static List<Block> setAside(List<Block> blocks, Line.Look body) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            boolean large = block.kind() == Kind.TEXT
                    && block.level() == 0
                    && block.look().size() > 1.12f * body.size()
                    && block.words() >= FEWEST_WORDS
                    && block.words() <= MOST_WORDS;
            out.add(large && saidIn(blocks, block) ? block.as(Kind.REPEATED) : block);
        }
        return out;
    }

    private static boolean saidIn(List<Block> blocks, Block drawn) {
        String first = drawn.text().replaceFirst("^[^\\p{L}]+", "").split("\\P{L}", 2)[0];
        String said = Headings.fold(drawn.text());
        return blocks.stream()
                .filter(block -> block.body() && Math.abs(block.page() - drawn.page()) <= 1)
                .filter(block -> block.look().size() < drawn.look().size() && block.words() >= drawn.words())
                .anyMatch(block -> block.text().contains(first) && says(block.text(), said));
    }

    private static boolean says(String text, String said) {
        return Headings.fold(text).contains(said)
                && Sentences.of(text).stream()
                        .anyMatch(span ->
                                Headings.fold(text.substring(span[0], span[1])).equals(said));
    }
}
