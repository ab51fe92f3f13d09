package org.moisson.query;

import org.moisson.report.Slug;

/** What a passage does in its report; says how well it can answer. */
public enum Nature implements Slug {
    /** It states a finding. */
    FINDING,
    /** Beside FINDING: it states it surely. */
    FIRM,
    /** Beside another nature: it is a word or two. */
    THIN,
    /** Beside another nature: it gives a figure. */
    FIGURED,
    /** It tells what was done or seen. */
    ACCOUNT,
    /** It announces an aim. */
    AIM,
    /** It says what a word means. */
    DEFINITION,
    /** It sets the scene: context, presentation, method. */
    SETTING,
    /** A title or heading. */
    HEADING,
    /** A note, a caption, a reference, a contact. */
    ASIDE
}
