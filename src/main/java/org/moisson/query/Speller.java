package org.moisson.query;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.moisson.language.Folding;
import org.moisson.language.FrenchWords;

/** Puts right a word that neither the corpus nor the vocabularies hold. */
final class Speller {

    private final Map<String, String> vocabulary;
    private final FrenchWords french;

    /** Takes the words of the vocabularies, with their accents, by the folded word. */
    Speller(Map<String, String> vocabulary, FrenchWords french) {
        this.vocabulary = vocabulary;
        this.french = french;
    }

    /** The nearest word known, empty where none is near enough. */
    Optional<String> corrected(String word, Corpus corpus) {
        String folded = Folding.fold(word);
        if (folded.length() < 5
                || !folded.chars().allMatch(Character::isLetter)
                || vocabulary.containsKey(folded)
                || french.ordinary(word)) {
            return Optional.empty();
        }
        int most = folded.length() < 6 ? 1 : 2;
        Set<String> candidates = new LinkedHashSet<>(corpus.near(folded));
        candidates.addAll(vocabulary.keySet());
        List<String> ofCorpus = List.copyOf(candidates);
        return candidates.stream()
                .filter(each -> Math.abs(each.length() - folded.length()) <= most && each.length() > 3)
                .filter(each -> nearEnough(folded, each))
                .min(Comparator.comparingInt((String each) -> distance(folded, each))
                        .thenComparingInt(ofCorpus::indexOf))
                .map(each -> vocabulary.getOrDefault(each, each));
    }

    /** One letter, or two in a long word that begins and ends alike. */
    private static boolean nearEnough(String one, String other) {
        int distance = distance(one, other);
        boolean alike = one.length() > 8
                && Math.abs(one.length() - other.length()) < 2
                && one.regionMatches(0, other, 0, 3)
                && one.regionMatches(one.length() - 2, other, other.length() - 2, 2);
        return distance <= (alike ? 2 : 1);
    }

    /** How many letters to add, drop, change or swap with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            cost[at][0] = at;
        }
        for (int at = 0; at <= other.length(); at++) {
            cost[0][at] = at;
        }
        for (int a = 1; a <= one.length(); a++) {
            for (int b = 1; b <= other.length(); b++) {
                boolean same = one.charAt(a - 1) == other.charAt(b - 1);
                int least = Math.min(cost[a - 1][b], cost[a][b - 1]) + 1;
                cost[a][b] = Math.min(least, cost[a - 1][b - 1] + (same ? 0 : 1));
                if (a > 1
                        && b > 1
                        && one.charAt(a - 1) == other.charAt(b - 2)
                        && one.charAt(a - 2) == other.charAt(b - 1)) {
                    cost[a][b] = Math.min(cost[a][b], cost[a - 2][b - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
