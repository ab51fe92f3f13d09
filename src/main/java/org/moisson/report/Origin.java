package org.moisson.report;

/** Where a value of a sheet comes from. */
public enum Origin implements Slug {
    STATED,
    INFERRED,
    HUMAN
}
