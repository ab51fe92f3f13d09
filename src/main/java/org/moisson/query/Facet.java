package org.moisson.query;

import org.moisson.report.Slug;

/** A facet by which reports are counted and filtered. */
public enum Facet implements Slug {
    THEME,
    POPULATION,
    SETTING,
    OTTAWA,
    FACTOR,
    TYPE,
    SCOPE,
    PLACE,
    KIND
}
