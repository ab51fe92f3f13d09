package org.moisson.report;

/**
 * A territory and its role in a report.
 *
 * @param code "reg-52", "dep-44", "com-44184", "epci-244400644", or "nat" for the whole country
 * @param label the official name
 */
public record Place(String code, PlaceLevel level, String label, PlaceRole role) {}
