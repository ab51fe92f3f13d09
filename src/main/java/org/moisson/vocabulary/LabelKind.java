package org.moisson.vocabulary;

import org.moisson.report.Slug;

/** What a word is to its concept. */
public enum LabelKind implements Slug {
    /** Says the same: shown, searched, and a line that holds it is taken to name the concept. */
    ALTERNATIVE,
    /** A form that is searched and never shown, such as a misspelling. */
    HIDDEN,
    /** Speaks for the concept in a report without naming it. */
    CUE
}
