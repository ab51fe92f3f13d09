package org.moisson.vocabulary;

import org.jspecify.annotations.Nullable;
import org.moisson.report.PlaceLevel;

/**
 * A territory of the code officiel géographique.
 *
 * @param code "reg-52", "dep-44", "com-44184", "epci-244400644"
 * @param department code of its department ("dep-44"), null for a region
 * @param region code of its region ("reg-52")
 * @param epci code of a commune's EPCI, or null
 * @param inhabitants 0 where unknown
 */
public record Territory(
        String code,
        PlaceLevel level,
        String label,
        @Nullable String department,
        @Nullable String region,
        @Nullable String epci,
        int inhabitants) {}
