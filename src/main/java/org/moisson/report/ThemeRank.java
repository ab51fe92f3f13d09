package org.moisson.report;

/** Whether a theme is what the report is about. */
public enum ThemeRank implements Slug {
    MAIN,
    SECONDARY
}
