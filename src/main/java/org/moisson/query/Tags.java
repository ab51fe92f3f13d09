package org.moisson.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What filters are tested on: the values of one report, or of one passage and its report.
 *
 * @param reportId of the report itself, or of the passage's report
 * @param themes with the broader theme of each
 * @param places "role:code", with every territory that holds each: "intervention:reg-52"; for a code in several roles also
 *     "role+role:code", so too with the status of an axis
 * @param ottawa "status:axis": "explicit:action-communautaire"
 * @param confirmed the values ("facet:value") that are stated by the text or confirmed by a human
 */
public record Tags(
        String reportId,
        Set<String> themes,
        Set<String> populations,
        Set<String> settings,
        Set<String> ottawa,
        Set<String> factors,
        Set<String> types,
        Set<String> scopes,
        Set<String> places,
        Set<String> kinds,
        Set<String> confirmed,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    public Tags {
        themes = Set.copyOf(themes);
        populations = Set.copyOf(populations);
        settings = Set.copyOf(settings);
        ottawa = Set.copyOf(ottawa);
        factors = Set.copyOf(factors);
        types = Set.copyOf(types);
        scopes = Set.copyOf(scopes);
        places = Set.copyOf(places);
        kinds = Set.copyOf(kinds);
        confirmed = Set.copyOf(confirmed);
    }

    /** The raw values of a facet: plain slugs, or prefixed ones for places and Ottawa axes. */
    public Set<String> of(Facet facet) {
        return switch (facet) {
            case THEME -> themes;
            case POPULATION -> populations;
            case SETTING -> settings;
            case OTTAWA -> ottawa;
            case FACTOR -> factors;
            case TYPE -> types;
            case SCOPE -> scopes;
            case PLACE -> places;
            case KIND -> kinds;
        };
    }
}
