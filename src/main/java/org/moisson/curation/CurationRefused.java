package org.moisson.curation;

/** A decision that can't be taken. */
public final class CurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;
    private final String about;

    CurationRefused(Why why, String about) {
        super(why + ": " + about);
        this.why = why;
        this.about = about;
    }

    /** Why not. */
    public Why why() {
        return why;
    }

    /** The value, part or number at fault, for a person. */
    public String about() {
        return about;
    }

    /** Why a decision can't be taken. */
    public enum Why implements org.moisson.report.Slug {
        /** The value is none of the field's. */
        BAD_VALUE,
        /** A place needs a code that the official list has. */
        BAD_PLACE,
        /** Dates are ISO 8601 and in order. */
        BAD_DATE,
        /** Kind, polarity, factors or modality don't go together, or one lacks. */
        BAD_FINDING,
        /** Says nothing to do. */
        NOTHING_SAID,
        /** More than one value of the field could be meant. */
        AMBIGUOUS_VALUE,
        UNKNOWN_REPORT,
        UNKNOWN_FIELD,
        UNKNOWN_VALUE,
        UNKNOWN_FINDING,
        UNKNOWN_PASSAGE,
        UNKNOWN_DECISION,
        /** Somebody decided on the same since it was looked at. */
        STALE,
        /** A later decision on the same holds. */
        SUPERSEDED,
        /** Not as many match as were said to. */
        COUNT_CHANGED,
        TOO_MANY
    }
}
