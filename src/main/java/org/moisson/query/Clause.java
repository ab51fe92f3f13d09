package org.moisson.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that the reader's line wants.
 *
 * @param shown the words as the reader may recognise them
 * @param match what satisfies it, alternatives included
 * @param strict a phrase, an acronym or a title: never dropped
 * @param words its own words, each by itself
 * @param others what else satisfies it, in words to be told why a text was found
 */
public record Clause(String shown, Match match, boolean strict, List<String> words, List<Other> others) {

    public Clause {
        words = List.copyOf(words);
        others = List.copyOf(others);
    }

    /** Whether it is an acronym. */
    public boolean acronym() {
        Match first = match instanceof Match.AnyOf any && !any.inner().isEmpty()
                ? any.inner().getFirst()
                : match;
        return strict && bare(first) instanceof Match.Sigle;
    }

    private static Match bare(Match match) {
        return match instanceof Match.InText text ? text.inner() : match;
    }

    /** A plain word. */
    static Clause word(String word) {
        return new Clause(word, new Match.Word(word, 1), false, List.of(word), List.of());
    }

    /** This one or another, whichever a text has. */
    Clause or(Clause other) {
        return new Clause(
                shown + " OU " + other.shown,
                new Match.AnyOf(List.of(match, other.match)),
                strict || other.strict,
                Stream.concat(words.stream(), other.words.stream()).toList(),
                Stream.concat(others.stream(), other.others.stream()).toList());
    }

    /** Another way to satisfy a clause and its reason. */
    public record Other(Reason reason, Match match) {}
}
