package org.moisson.report;

/** What a human said of a value. */
public enum Status implements Slug {
    PROPOSED,
    CONFIRMED,
    REJECTED
}
