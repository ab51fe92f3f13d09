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

    /** The first finding of the same kind that says the same in nearly the same words. */
    Optional<String> earlier(Finding finding) {
        Set<String> words = words(finding.quote());
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
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all > 0 && both.size() >= SAME * all;
    }

    private static Set<String> words(String quote) {
        Set<String> words = new HashSet<>();
        for (String word : FoldedWords.of(quote)) {
            if (word.length() > 3) {
                words.add(FoldedWords.stem(word));
            }
        }
        return words.isEmpty() ? new HashSet<>(FoldedWords.of(quote)) : words;
    }
}
