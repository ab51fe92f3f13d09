package org.moisson.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.moisson.structure.Block.Kind;

/** Finds the states of a slide that is built up step by step; only the fullest speaks. */
final class Slides {

    private static final int MOST_WORDS = 220;

    private Slides() {}

    static List<Block> collapse(List<Block> blocks) {
        TreeMap<Integer, Set<String>> said = new TreeMap<>();
        TreeMap<Integer, Integer> words = new TreeMap<>();
        for (Block block : blocks) {
            if (block.kind() != Kind.FURNITURE && !block.text().isBlank()) {
                said.computeIfAbsent(block.page(), any -> new HashSet<>()).add(Headings.fold(block.text()));
                words.merge(block.page(), block.words(), Integer::sum);
            }
        }
        Set<Integer> repeated = repeated(said, words);
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            boolean again = repeated.contains(block.page()) && block.kind() != Kind.FURNITURE;
            out.add(again ? block.as(Kind.REPEATED) : block);
        }
        return out;
    }

    private static Set<Integer> repeated(Map<Integer, Set<String>> said, Map<Integer, Integer> words) {
        Set<Integer> repeated = new HashSet<>();
        said.forEach((page, own) -> {
            Set<String> next = said.getOrDefault(page + 1, Set.of());
            boolean brief = words.getOrDefault(page, 0) <= MOST_WORDS;
            if (brief && !next.isEmpty() && next.containsAll(own)) {
                repeated.add(page);
            } else if (brief && own.containsAll(next) && words.getOrDefault(page + 1, 0) > 4) {
                repeated.add(page + 1);
            }
        });
        return repeated;
    }
}
