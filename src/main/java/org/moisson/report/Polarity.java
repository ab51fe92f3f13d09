package org.moisson.report;

/** Whether a finding speaks for or against. */
public enum Polarity implements Slug {
    POSITIVE,
    NEGATIVE,
    MIXED,
    NONE,
    NEUTRAL
}
