package org.moisson.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.FacetCount;
import org.moisson.query.Facet;
import org.moisson.report.AxisStatus;
import org.moisson.report.PlaceRole;
import org.moisson.searching.Searching;

/** Counts as the door shows them: places without their role, axes without their status. */
final class Counts {

    private Counts() {}

    /** How many reports a selection has, none of them fetched. */
    static long reports(Selection selection, Searching searching) {
        return searching.reports(selection.withWindow(0, 0, Set.of()).query()).total();
    }

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

    /** The counts whose prefix is among those wanted, without it; a report that bears a value under two prefixes counts once. */
    static List<FacetCount> unprefixed(List<FacetCount> counts, Collection<String> prefixes) {
        Map<String, FacetCount> merged = new LinkedHashMap<>();
        for (FacetCount count : counts) {
            int sign = sign(count.id(), prefixes);
            if (sign != 0) {
                FacetCount bare = new FacetCount(
                        tail(count.id()), count.label(), bare(count.parent()), sign * count.count(), count.selected());
                merged.merge(bare.id(), bare, Counts::sum);
            }
        }
        return new ArrayList<>(merged.values());
    }

    /**
     * What a raw value adds to a count under these prefixes, by inclusion and exclusion: 1 under one of them, -1 for what was
     * counted under both of two, 1 for three, and so on; 0 where a prefix is not wanted.
     */
    static int sign(String raw, Collection<String> prefixes) {
        int colon = raw.indexOf(':');
        if (colon < 0) {
            return 1;
        }
        List<String> own = List.of(raw.substring(0, colon).split("\\+", -1));
        return !prefixes.containsAll(own) ? 0 : own.size() % 2 == 1 ? 1 : -1;
    }

    private static FacetCount sum(FacetCount one, FacetCount other) {
        return new FacetCount(
                one.id(), one.label(), one.parent(), one.count() + other.count(), one.selected() || other.selected());
    }

    private static @Nullable String bare(@Nullable String id) {
        return id == null ? null : tail(id);
    }

    /** The value without its prefix. */
    static String tail(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** The counts by value. */
    static Map<String, FacetCount> byId(List<FacetCount> counts) {
        return counts.stream().collect(Collectors.toMap(FacetCount::id, each -> each, (one, other) -> one));
    }
}
