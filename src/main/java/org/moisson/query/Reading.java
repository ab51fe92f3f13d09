package org.moisson.query;

import java.util.List;
import java.util.Set;
import org.moisson.report.FindingKind;

/**
 * What a reader's line was understood to ask.
 *
 * @param clauses what is wanted, in the order of the line
 * @param without what is not wanted
 * @param asides words that no text must hold but that speak for those which do
 * @param near what texts on the same subjects are likely to say; no text must hold it
 * @param askingWords words that only ask and that texts may use to say what they answer ("comment", "pourquoi")
 * @param named concepts, places, years and kinds that it names
 * @param kinds of findings that it asks for
 * @param kindWords the words by which it asks for them
 * @param purpose whether it asks what something is or is good for
 * @param counting whether it asks how much or how many
 * @param duration whether it asks how long something takes
 * @param question whether it is a sentence rather than a few key words
 * @param known words, among those wanted, that the vocabularies hold
 */
public record Reading(
        List<Clause> clauses,
        List<Match> without,
        List<String> asides,
        List<Match> near,
        List<String> askingWords,
        List<Named> named,
        List<Correction> corrections,
        Set<FindingKind> kinds,
        List<String> kindWords,
        boolean purpose,
        boolean counting,
        boolean duration,
        boolean question,
        Set<String> known,
        Intent intent) {

    public Reading {
        clauses = List.copyOf(clauses);
        without = List.copyOf(without);
        asides = List.copyOf(asides);
        near = List.copyOf(near);
        askingWords = List.copyOf(askingWords);
        named = List.copyOf(named);
        corrections = List.copyOf(corrections);
        kinds = Set.copyOf(kinds);
        kindWords = List.copyOf(kindWords);
        known = Set.copyOf(known);
    }

    /** What satisfies every clause. */
    public Match everything() {
        return new Match.AllOf(clauses.stream().map(Clause::match).toList());
    }

    /**
     * Something that the line names; scheme is that of a vocabulary, or "place", "kind" or "year".
     *
     * @param because the words that named it
     * @param sure whether they are its name, not only a word that speaks for it
     */
    public record Named(String scheme, String id, String label, String because, boolean sure) {}

    /** A word put right. */
    public record Correction(String from, String to) {}
}
