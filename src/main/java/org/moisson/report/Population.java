package org.moisson.report;

import org.jspecify.annotations.Nullable;

/** A population of the vocabulary, its role, and the ages in years as the text gives them. */
public record Population(
        String id,
        PopulationRole role,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax) {}
