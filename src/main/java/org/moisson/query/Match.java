package org.moisson.query;

import java.util.List;

/**
 * What a text must hold, as a small tree that every engine translates. Weights multiply the score of what they stand on.
 */
public sealed interface Match {

    /** Matches everything. */
    Match ALL = new AllOf(List.of());

    /** One word in any of its forms; words that carry nothing (articles, ...) match everything. */
    record Word(String text, double weight) implements Match {}

    /** A word that begins like this one in the text itself, perhaps of the same family; never told from the word itself. */
    record Kin(String text, double weight) implements Match {}

    /** These words in this order, side by side. */
    record Phrase(String text, double weight) implements Match {}

    /** An acronym letter by letter, capitals and all. */
    record Sigle(String letters, double weight) implements Match {}

    /** The title of the report holds this. */
    record InTitle(Match inner) implements Match {}

    /** The passage itself, or the title and body of the report, holds this. */
    record InText(Match inner) implements Match {}

    /** The report, or the passage itself for kinds and factors, bears this raw value ({@link Tags#of}). */
    record Tagged(Facet facet, String value, double weight) implements Match {}

    /** The passage is of this nature; no report is. */
    record OfNature(Nature nature) implements Match {}

    /** At least one of these; the best counts. None of an empty list. */
    record AnyOf(List<Match> inner) implements Match {

        public AnyOf {
            inner = List.copyOf(inner);
        }
    }

    /** At least so many of these; the scores add up. */
    record SomeOf(List<Match> inner, int least) implements Match {

        public SomeOf {
            inner = List.copyOf(inner);
        }
    }

    /** The first; what else is satisfied adds to its score. */
    record Also(Match must, List<Match> may) implements Match {

        public Also {
            may = List.copyOf(may);
        }
    }

    /** Each of these; the scores add up. Everything for an empty list. */
    record AllOf(List<Match> inner) implements Match {

        public AllOf {
            inner = List.copyOf(inner);
        }
    }
}
