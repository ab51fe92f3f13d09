package org.moisson.language;

import java.util.ArrayList;
import java.util.List;

/** Words of a line as the index holds them. Thread-safe. */
public final class FrenchWords {

    private final Mapping mapping = Mapping.load("passages");

    /** The stems of a text's words, one for each place, those that carry nothing left out. */
    public List<String> stems(String text) {
        return terms("light", text);
    }

    /** The folded words of a text without their plurals, those that carry nothing left out. */
    public List<String> plain(String text) {
        return terms("plain", text);
    }

    /** The folded words of a text, all of them. */
    public List<String> folded(String text) {
        return terms("words", text);
    }

    /** Whether a word is an article, a pronoun or the like, which no search looks for. */
    public boolean carriesNothing(String word) {
        return plain(word).isEmpty();
    }

    /** Whether a word is one of general French, as open public text uses it. */
    public boolean ordinary(String word) {
        List<String> plain = plain(word);
        return plain.size() == 1 && WordVectors.knows(plain.getFirst());
    }

    /** Whether a word is a conjugated verb of general French; one that may be a noun is where it does not stand as one. */
    public boolean verb(String word, boolean asNoun) {
        List<String> folded = folded(word);
        if (folded.size() != 1) {
            return false;
        }
        String only = folded.getFirst();
        return VerbForms.of(only, WordVectors::knows) || (!asNoun && VerbForms.perhaps(only, WordVectors::knows));
    }

    /** Whether a word is an acronym by its looks: two capitals at least. */
    public boolean looksLikeAcronym(String word) {
        return terms("sigles", word).equals(List.of(word));
    }

    private List<String> terms(String analyzer, String text) {
        List<String> terms = new ArrayList<>();
        int last = -1;
        for (Token each : mapping.tokens(analyzer, text)) {
            if (each.position() != last) {
                terms.add(each.term());
            }
            last = each.position();
        }
        return terms;
    }
}
