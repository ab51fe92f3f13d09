package org.moisson.query;

import org.moisson.report.Slug;

/** What a passage does in its report; says how well it can answer. */
public enum Nature implements Slug {
    /** It states a finding. */
    FINDING,
    /** Beside FINDING: it states it surely. */
    FIRM,
    /** Beside FINDING: its report says the same earlier. */
    REPEATED,
    /** Beside another nature: it is a few words and states nothing. */
    THIN,
    /** Beside another nature: it gives a figure. */
    FIGURED,
    /** Beside another nature: it says how long. */
    TIMED,
    /** Beside another nature: it is a line of an identity card, "what : value", or a list of names. */
    LISTED,
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
