package org.moisson.query;

import org.moisson.report.Slug;

/**
 * Why something was found, or why nothing was; the door puts it in words.
 *
 * @param about what it is about: a word, the label of a concept, a kind of finding as a slug, a number; may be empty
 */
public record Reason(Kind kind, String about) {

    /** Nothing to say. */
    public static final Reason NONE = new Reason(Kind.NONE, "");

    /** What kinds there are; SPELLING is about "wrong → right". */
    public enum Kind implements Slug {
        NONE,
        SYNONYM,
        SPELT_OUT,
        ABBREVIATION,
        PLACE,
        THEME,
        POPULATION,
        SETTING,
        OTTAWA,
        FACTOR,
        TYPE,
        CONCEPT,
        IN_HEADING,
        IN_CONTEXT,
        IN_REPORT_TITLE,
        IN_TITLE,
        IN_SHEET,
        STATES,
        SPELLING,
        SHARED,
        SIMILAR_TITLE,
        UNKNOWN_WORDS,
        NO_FINDING,
        NOT_TOGETHER,
        NOT_WITH_FILTERS
    }

    /** A reason that is about nothing in particular. */
    public static Reason of(Kind kind) {
        return new Reason(kind, "");
    }
}
