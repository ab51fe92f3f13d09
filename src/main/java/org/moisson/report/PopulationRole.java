package org.moisson.report;

/** What a population is to the action. */
public enum PopulationRole implements Slug {
    TARGET,
    MOBILISED,
    AUDIENCE
}
