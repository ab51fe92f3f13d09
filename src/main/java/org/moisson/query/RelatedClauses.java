package org.moisson.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moisson.language.RelatedWords;

/** What the table of related words adds to a line: words that say the same find a text, words on the same subject only speak for it. */
final class RelatedClauses {

    private static final double SAME = 0.5;

    /** What a word on the same subject counts, in the text itself. */
    private static final double ABOUT = 0.2;

    /** So many of either are looked for: more cost time and find hardly anything. */
    private static final int MOST = 4;

    private final RelatedWords words;
    private final AskingWords asking;

    RelatedClauses(LineReader.Lexicon lexicon) {
        this.words = lexicon.related();
        this.asking = lexicon.asking();
    }

    /** Words that say the same. */
    List<Clause.Other> same(String text) {
        return words.of(text).same().stream()
                .limit(MOST)
                .map(each -> new Clause.Other(new Reason(Reason.Kind.SYNONYM, each), said(each, SAME)))
                .toList();
    }

    /** What a text is likely to say that speaks of what is wanted, or of other words of the line but those that go with anything. */
    List<Match> near(List<Clause> wanted, List<String> asides) {
        return Stream.concat(
                        wanted.stream().map(each -> any(about(words.of(each.shown())))),
                        asides.stream()
                                .filter(each -> !asking.general(each, false))
                                .map(this::aside))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Match> aside(String text) {
        RelatedWords.Related related = words.of(text);
        List<Match> all = new ArrayList<>(about(related));
        related.same().stream().limit(MOST).forEach(each -> all.add(new Match.InText(said(each, SAME))));
        return any(all);
    }

    private static List<Match> about(RelatedWords.Related related) {
        return related.about().stream()
                .limit(MOST)
                .map(each -> (Match) new Match.InText(said(each, ABOUT)))
                .toList();
    }

    private static Optional<Match> any(List<Match> matches) {
        return matches.isEmpty() ? Optional.empty() : Optional.of(new Match.AnyOf(matches));
    }

    private static Match said(String words, double weight) {
        boolean one = words.indexOf(' ') < 0 && words.indexOf('-') < 0;
        return one ? new Match.Word(words, weight) : new Match.Phrase(words, weight);
    }

    /** Whether several words are one expression of the table that these texts hold, or the same in other words. */
    boolean expresses(String text, Corpus corpus) {
        if (!words.knows(text)) {
            return false;
        }
        List<String> ways = new ArrayList<>(List.of(text));
        ways.addAll(words.of(text).same());
        return !corpus.holds(ways).isEmpty();
    }
}
