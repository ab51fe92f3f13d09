package org.moisson.report;

/** How firmly a finding is stated. */
public enum Modality implements Slug {
    OBSERVED,
    CONDITION,
    HEDGED,
    OPPORTUNITY,
    CRITERION,
    CHARACTERISTIC
}
