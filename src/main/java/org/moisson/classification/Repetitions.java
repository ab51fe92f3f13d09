package org.moisson.classification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moisson.report.Finding;

/** Remembers a report's findings, to notice what is said twice. */
final class Repetitions {

    private static final double SAME = 0.75;

    private record Said(String id, Finding finding, Set<String> words) {}

    private final List<Said> said = new ArrayList<>();

    /**
     * The first finding of the same kind that says the same in nearly the same words.
     *
     * @param folded the folded words of its quote
     */
    Optional<String> earlier(Finding finding, List<String> folded) {
        Set<String> words = words(folded);
        Optional<String> same = said.stream()
                .filter(each -> each.finding.kind() == finding.kind() && alike(each.words, words))
                .map(Said::id)
                .findFirst();
        if (same.isEmpty()) {
            said.add(new Said(finding.id(), finding, words));
        }
        return same;
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        boolean ordered = one.size() < other.size();
        Set<String> smaller = ordered ? one : other;
        Set<String> larger = ordered ? other : one;
        if (larger.isEmpty() || smaller.size() < SAME * larger.size()) {
            return false;
        }
        int both = 0;
        for (String word : smaller) {
            both += larger.contains(word) ? 1 : 0;
        }
        return both >= SAME * (one.size() + other.size() - both);
    }

    private static Set<String> words(List<String> folded) {
        Set<String> words = new HashSet<>();
        for (String word : folded) {
            if (word.length() > 3) {
                words.add(FoldedWords.stem(word));
            }
        }
        return words.isEmpty() ? new HashSet<>(folded) : words;
    }
}
