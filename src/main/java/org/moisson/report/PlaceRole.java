package org.moisson.report;

/** What a place is to the action that a report tells. */
public enum PlaceRole implements Slug {
    INTERVENTION,
    WITHDRAWN,
    SPREAD,
    EVENT,
    CITED,
    SEAT
}
