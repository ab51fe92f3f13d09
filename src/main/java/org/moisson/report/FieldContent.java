package org.moisson.report;

/** What the values of a field are. */
public enum FieldContent {
    WORDS,
    /** The slug of a vocabulary. */
    CONCEPT,
    THEME,
    POPULATION,
    AXIS,
    PLACE,
    DATES
}
