package org.moisson.report;

/** The level of a territory. */
public enum PlaceLevel implements Slug {
    COMMUNE,
    EPCI,
    DEPARTMENT,
    REGION,
    NATIONAL,
    OTHER
}
