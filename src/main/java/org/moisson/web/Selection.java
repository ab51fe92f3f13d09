package org.moisson.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Query;
import org.moisson.query.Sort;
import org.moisson.report.AxisStatus;
import org.moisson.report.PlaceRole;

/**
 * What a URL asks for, checked: the reader's line, the values wanted and excluded, the order and the page.
 *
 * @param wanted plain values by facet, in the order given
 * @param unwanted values to exclude
 * @param roles of the places that count
 * @param statuses of the Ottawa axes that count
 */
record Selection(
        String line,
        Map<Facet, Set<String>> wanted,
        Map<Facet, Set<String>> unwanted,
        Set<PlaceRole> roles,
        Set<AxisStatus> statuses,
        @Nullable Integer from,
        @Nullable Integer to,
        boolean confirmed,
        Sort sort,
        int page,
        int size,
        @Nullable String after,
        Set<Facet> facets) {

    static final Set<PlaceRole> USUAL_ROLES = Set.of(PlaceRole.INTERVENTION);
    static final Set<AxisStatus> USUAL_STATUSES = Set.of(AxisStatus.EXPLICIT);
    static final int USUAL_SIZE = 10;

    /** Everything, unfiltered. */
    static Selection empty() {
        return new Selection(
                "",
                Map.of(),
                Map.of(),
                USUAL_ROLES,
                USUAL_STATUSES,
                null,
                null,
                false,
                Sort.RELEVANCE,
                0,
                USUAL_SIZE,
                null,
                EnumSet.allOf(Facet.class));
    }

    /** The question as the rooms behind understand it. */
    Query query() {
        List<Filter> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (has(wanted, facet)) {
                filters.add(new Filter.AnyOf(facet, raw(facet, of(facet))));
            }
            if (has(unwanted, facet)) {
                filters.add(new Filter.NoneOf(facet, raw(facet, without(facet))));
            }
            if (confirmed && has(wanted, facet)) {
                filters.add(new Filter.Confirmed(raw(facet, of(facet)).stream()
                        .map(value -> facet.slug() + ":" + value)
                        .collect(Collectors.toSet())));
            }
        }
        if (from != null || to != null) {
            filters.add(new Filter.Years(from, to));
        }
        return new Query(line, filters, sort, page, size, after, facets);
    }

    private static boolean has(Map<Facet, Set<String>> values, Facet facet) {
        return !values.getOrDefault(facet, Set.of()).isEmpty();
    }

    /** The values wanted of a facet. */
    Set<String> of(Facet facet) {
        return wanted.getOrDefault(facet, Set.of());
    }

    /** The values excluded of a facet. */
    Set<String> without(Facet facet) {
        return unwanted.getOrDefault(facet, Set.of());
    }

    /** Whether anything narrows the result beside the line. */
    boolean filtered() {
        return !wanted.isEmpty() || !unwanted.isEmpty() || from != null || to != null || confirmed;
    }

    /** The values as the filters know them: places with their role, axes with their status. */
    private Set<String> raw(Facet facet, Set<String> values) {
        return switch (facet) {
            case PLACE -> prefixed(roles.stream().map(PlaceRole::slug).toList(), values);
            case OTTAWA -> prefixed(statuses.stream().map(AxisStatus::slug).toList(), values);
            case THEME, POPULATION, SETTING, FACTOR, TYPE, SCOPE, KIND -> values;
        };
    }

    private static Set<String> prefixed(List<String> prefixes, Set<String> values) {
        return prefixes.stream()
                .flatMap(prefix -> values.stream().map(value -> prefix + ":" + value))
                .collect(Collectors.toSet());
    }

    /** The same with a value wanted, or no longer when it was; from the first page. */
    Selection toggling(Facet facet, String value) {
        return with(flipped(wanted, facet, value, true), flipped(unwanted, facet, value, false));
    }

    /** The same with this value alone wanted of its facet; from the first page. */
    Selection only(Facet facet, String value) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(wanted);
        changed.put(facet, Set.of(value));
        return with(changed, unwanted);
    }

    /** The same with a value excluded, or no longer when it was; from the first page. */
    Selection excluding(Facet facet, String value) {
        return with(flipped(wanted, facet, value, false), flipped(unwanted, facet, value, true));
    }

    private static Map<Facet, Set<String>> flipped(
            Map<Facet, Set<String>> values, Facet facet, String value, boolean add) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(values);
        Set<String> own = new LinkedHashSet<>(values.getOrDefault(facet, Set.of()));
        if (!own.remove(value) && add) {
            own.add(value);
        }
        if (own.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, own);
        }
        return changed;
    }

    private Selection with(Map<Facet, Set<String>> in, Map<Facet, Set<String>> out) {
        return new Selection(line, in, out, roles, statuses, from, to, confirmed, sort, 0, size, null, facets);
    }

    /** The same without its line; from the first page. */
    Selection withLine(String other) {
        return new Selection(
                other, wanted, unwanted, roles, statuses, from, to, confirmed, sort, 0, size, null, facets);
    }

    /** The same for other years; from the first page. */
    Selection withYears(@Nullable Integer first, @Nullable Integer last) {
        return new Selection(
                line, wanted, unwanted, roles, statuses, first, last, confirmed, sort, 0, size, null, facets);
    }

    /** The same with these statuses of axes counted; from the first page. */
    Selection withStatuses(Set<AxisStatus> others) {
        return new Selection(line, wanted, unwanted, roles, others, from, to, confirmed, sort, 0, size, null, facets);
    }

    /** The same with or without unconfirmed values; from the first page. */
    Selection withConfirmed(boolean only) {
        return new Selection(line, wanted, unwanted, roles, statuses, from, to, only, sort, 0, size, null, facets);
    }

    /** The same in another order; from the first page. */
    Selection withSort(Sort other) {
        return new Selection(
                line, wanted, unwanted, roles, statuses, from, to, confirmed, other, 0, size, null, facets);
    }

    /** Another page of the same. */
    Selection withPage(int other) {
        return withWindow(other, size, facets);
    }

    /** Another page, of another size, with other facets counted. */
    Selection withWindow(int number, int most, Set<Facet> counted) {
        return new Selection(
                line, wanted, unwanted, roles, statuses, from, to, confirmed, sort, number, most, null, counted);
    }

    /** The name and value of every parameter that says something; the page's number and size are among them. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        if (!line.isEmpty()) {
            all.add(Map.entry("q", line));
        }
        for (Facet facet : Facet.values()) {
            of(facet).forEach(value -> all.add(Map.entry(facet.slug(), value)));
            without(facet).forEach(value -> all.add(Map.entry("not." + facet.slug(), value)));
        }
        if (!roles.equals(USUAL_ROLES)) {
            roles.forEach(role -> all.add(Map.entry("placeRole", role.slug())));
        }
        if (!statuses.equals(USUAL_STATUSES)) {
            statuses.forEach(status -> all.add(Map.entry("ottawaStatus", status.slug())));
        }
        addRest(all);
        return all;
    }

    private void addRest(List<Map.Entry<String, String>> all) {
        if (from != null) {
            all.add(Map.entry("from", Integer.toString(from)));
        }
        if (to != null) {
            all.add(Map.entry("to", Integer.toString(to)));
        }
        if (confirmed) {
            all.add(Map.entry("confirmed", "true"));
        }
        if (sort != Sort.RELEVANCE) {
            all.add(Map.entry("sort", sort.slug()));
        }
        if (page > 0) {
            all.add(Map.entry("page", Integer.toString(page)));
        }
        if (size != USUAL_SIZE) {
            all.add(Map.entry("size", Integer.toString(size)));
        }
    }

    /** The URL of this selection under a path. */
    String url(String path) {
        List<Map.Entry<String, String>> all = parameters();
        return all.isEmpty()
                ? path
                : path
                        + all.stream()
                                .map(each -> each.getKey() + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
