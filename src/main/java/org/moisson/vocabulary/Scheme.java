package org.moisson.vocabulary;

import org.moisson.report.Slug;

/** A controlled vocabulary, one file each under ingest/vocabulary. */
public enum Scheme implements Slug {
    THEME,
    POPULATION,
    SETTING,
    OTTAWA,
    FACTOR,
    TYPE,
    SCOPE
}
