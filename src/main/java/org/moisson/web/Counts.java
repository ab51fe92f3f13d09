package org.moisson.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.FacetCount;
import org.moisson.query.Facet;
import org.moisson.report.AxisStatus;
import org.moisson.report.PlaceRole;

/** Facet counts as the door shows them: places without their role, axes without their status. */
final class Counts {

    private Counts() {}

    /** The counts that a selection wants, plain values as ids. */
    static Map<Facet, List<FacetCount>> plain(Selection selection, Map<Facet, List<FacetCount>> raw) {
        Map<Facet, List<FacetCount>> plain = new EnumMap<>(Facet.class);
        raw.forEach((facet, counts) -> plain.put(facet, plain(selection, facet, counts)));
        return plain;
    }

    private static List<FacetCount> plain(Selection selection, Facet facet, List<FacetCount> counts) {
        return switch (facet) {
            case PLACE ->
                unprefixed(
                        counts, selection.roles().stream().map(PlaceRole::slug).toList());
            case OTTAWA ->
                unprefixed(
                        counts,
                        selection.statuses().stream().map(AxisStatus::slug).toList());
            case THEME, POPULATION, SETTING, FACTOR, TYPE, SCOPE, KIND -> counts;
        };
    }

    /** The counts whose prefix is among those wanted, without it; the same value under two prefixes is added up. */
    static List<FacetCount> unprefixed(List<FacetCount> counts, Collection<String> prefixes) {
        Map<String, FacetCount> merged = new LinkedHashMap<>();
        for (FacetCount count : counts) {
            int colon = count.id().indexOf(':');
            if (colon < 0 || prefixes.contains(count.id().substring(0, colon))) {
                FacetCount bare = new FacetCount(
                        tail(count.id()), count.label(), bare(count.parent()), count.count(), count.selected());
                merged.merge(bare.id(), bare, Counts::sum);
            }
        }
        return new ArrayList<>(merged.values());
    }

    private static FacetCount sum(FacetCount one, FacetCount other) {
        return new FacetCount(
                one.id(), one.label(), one.parent(), one.count() + other.count(), one.selected() || other.selected());
    }

    private static @Nullable String bare(@Nullable String id) {
        return id == null ? null : tail(id);
    }

    private static String tail(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** The counts by value. */
    static Map<String, FacetCount> byId(List<FacetCount> counts) {
        return counts.stream().collect(Collectors.toMap(FacetCount::id, each -> each, (one, other) -> one));
    }
}
