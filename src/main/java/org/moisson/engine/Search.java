package org.moisson.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Sort;

/**
 * A question as an engine gets it.
 *
 * @param match what the text must hold
 * @param without what it must not hold
 * @param hints what is preferred among what matches; never shrinks the result
 * @param from how many hits to pass over; 0 where after is given
 * @param after the cursor of an earlier page, or null
 * @param facets whose values are counted, by report
 */
public record Search(
        Match match,
        List<Match> without,
        List<Hint> hints,
        List<Filter> filters,
        Sort sort,
        int from,
        int size,
        @Nullable String after,
        Set<Facet> facets) {

    public Search {
        without = List.copyOf(without);
        hints = List.copyOf(hints);
        filters = List.copyOf(filters);
        facets = Set.copyOf(facets);
    }

    /** What matches, by relevance, the first ones. */
    public static Search of(Match match, int size) {
        return new Search(match, List.of(), List.of(), List.of(), Sort.RELEVANCE, 0, size, null, Set.of());
    }

    /** The same with other filters. */
    public Search withFilters(List<Filter> others) {
        return new Search(match, without, hints, others, sort, from, size, after, facets);
    }

    /** The same with something else to match. */
    public Search withMatch(Match other) {
        return new Search(other, without, hints, filters, sort, from, size, after, facets);
    }

    /** The same with other hints. */
    public Search withHints(List<Hint> others) {
        return new Search(match, without, others, filters, sort, from, size, after, facets);
    }

    /** The same with other facets counted. */
    public Search counting(Set<Facet> others) {
        return new Search(match, without, hints, filters, sort, from, size, after, others);
    }

    /** The same, another part of it. */
    public Search part(int otherFrom, int otherSize, @Nullable String otherAfter) {
        return new Search(match, without, hints, filters, sort, otherFrom, otherSize, otherAfter, facets);
    }

    /** Multiplies the score of what matches. */
    public record Hint(Match match, double factor) {}
}
