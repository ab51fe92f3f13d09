package org.moisson.vocabulary;

import org.moisson.report.Slug;

/** A change that can't be made to the vocabularies as they are. */
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String about;

    ChangeRefused(Why why, String about) {
        super(why.slug() + ": " + about);
        this.why = why;
        this.about = about;
    }

    /** For a log that holds more than its reader knew. */
    public static ChangeRefused changedMeanwhile() {
        return new ChangeRefused(Why.CHANGED_MEANWHILE, "");
    }

    /** For a change or a request that is not there. */
    public static ChangeRefused unknown(String number) {
        return new ChangeRefused(Why.UNKNOWN_CHANGE, number);
    }

    /** What stands against it. */
    public enum Why implements Slug {
        EMPTY,
        TOO_LONG,
        /** Not an action, a kind of label or a vocabulary. */
        UNKNOWN_ACTION,
        UNKNOWN_CONCEPT,
        /** The concept is out of use. */
        DEPRECATED,
        LABEL_KNOWN,
        LABEL_UNKNOWN,
        /** The word says nothing: no letter in it. */
        NO_WORD,
        SAME_DEFINITION,
        CONCEPT_KNOWN,
        BAD_ID,
        /** Concepts of this vocabulary come and go with the program only. */
        FIXED_SCHEME,
        HAS_NARROWER,
        UNKNOWN_CHANGE,
        UNDONE_ALREADY,
        /** A later change rests on it. */
        NEEDED,
        /** Somebody changed the vocabularies in between. */
        CHANGED_MEANWHILE
    }

    public Why why() {
        return why;
    }

    /** What it is about: a field, a concept, a word or a number. */
    public String about() {
        return about;
    }
}
