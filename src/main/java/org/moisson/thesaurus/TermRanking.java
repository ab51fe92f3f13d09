package org.moisson.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.language.Meaning;
import org.moisson.thesaurus.TermCounts.Term;

/** Chooses the candidates that are frequent here, hold together and say more than general French does. */
final class TermRanking {

    private static final int FEWEST = 3;
    private static final double WIDEST = 0.6;
    private static final double LEAST_RARITY = 1.5;
    private static final double COHESION = 0.15;
    private static final double SAME = 0.8;
    private static final double EXPRESSION = 3;

    /** A word that general French has too rarely to give it a place. */
    private static final int UNRANKED = 8_000;

    /** Running words of a report, about. */
    private static final double LENGTH = 3_000;

    private final Map<String, Term> terms;
    private final int reports;
    private final Meaning meaning;

    TermRanking(TermCounts counts, Meaning meaning) {
        this.terms = counts.terms();
        this.reports = counts.reports();
        this.meaning = meaning;
    }

    /** A candidate with how many times as many reports hold it as one would expect, and what that is worth. */
    record Ranked(String key, Term term, double rarity, double worth) {}

    /** The best, those left out that only stand within a longer one. */
    List<Ranked> best(KnownWords known, int most) {
        List<Ranked> all = new ArrayList<>();
        terms.forEach((key, term) -> {
            if (term.reports() >= FEWEST && term.reports() <= WIDEST * reports) {
                double rarity = rarity(key, term);
                if (rarity >= LEAST_RARITY && term.noun() && !name(term) && !known.hold(key, term.form())) {
                    all.add(new Ranked(key, term, rarity, worth(key, term, rarity)));
                }
            }
        });
        Set<String> within = within(all);
        return all.stream()
                .filter(each -> !within.contains(each.key()))
                .sorted(Comparator.comparingDouble(Ranked::worth).reversed().thenComparing(Ranked::key))
                .limit(most)
                .toList();
    }

    /** Expressions are terms more often than words, and so is what is near to a concept. */
    private double worth(String key, Term term, double rarity) {
        double words = key.indexOf(' ') > 0 || key.indexOf('-') > 0 ? EXPRESSION : 1;
        return words * term.reports() * Math.log(rarity);
    }

    /** A proper name alone is no term. */
    private static boolean name(Term term) {
        String form = term.form();
        return Character.isUpperCase(form.charAt(0)) && form.chars().noneMatch(Character::isWhitespace);
    }

    private double rarity(String key, Term term) {
        String[] words = key.split(" ", -1);
        double share = (double) term.reports() / reports;
        if (words.length == 1) {
            return share / general(key);
        }
        double expected = 1;
        double widest = 1;
        double general = 1;
        for (String each : words) {
            Term single = terms.get(each);
            double own = single == null ? share : (double) single.reports() / reports;
            expected *= own;
            widest = Math.min(widest, own);
            general = Math.min(general, general(each));
        }
        // an expression whose rarest word mostly stands elsewhere is chance company
        return share < COHESION * widest ? 0 : Math.min(share / expected, share / (general * COHESION));
    }

    /** The share of reports that would hold a word if they were written in general French; by its rank, as Zipf has it. */
    private double general(String word) {
        int rank = meaning.rank(word);
        double frequency = 0.1 / (rank == 0 ? UNRANKED : rank + 10);
        return 1 - Math.exp(-frequency * LENGTH);
    }

    /** Those that hardly ever stand outside of a longer one. */
    private Set<String> within(List<Ranked> all) {
        Set<String> within = new HashSet<>();
        for (Ranked each : all) {
            String[] words = each.key().split(" ", -1);
            for (int from = 0; words.length > 1 && from < words.length; from++) {
                StringBuilder part = new StringBuilder();
                for (int to = from; to < words.length; to++) {
                    part.append(to == from ? "" : " ").append(words[to]);
                    Term inner = terms.get(part.toString());
                    boolean whole = to - from + 1 == words.length;
                    if (!whole && inner != null && each.term().reports() >= SAME * inner.reports()) {
                        within.add(part.toString());
                    }
                }
            }
        }
        return within;
    }
}
