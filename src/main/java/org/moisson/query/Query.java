package org.moisson.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it comes in: the reader's line and the filters beside it.
 *
 * @param line as typed, at most 1,000 characters; empty asks for everything
 * @param page from 0; page times size is at most 10,000
 * @param size 0 to 100; 0 wants counts only
 * @param after the cursor of an earlier answer, or null
 * @param facets those whose counts are wanted
 */
public record Query(
        String line,
        List<Filter> filters,
        Sort sort,
        int page,
        int size,
        @Nullable String after,
        Set<Facet> facets) {

    /** The longest line that is read. */
    public static final int LONGEST_LINE = 1_000;

    /** How deep paging by number goes; a cursor goes on without limit. */
    public static final int DEEPEST = 10_000;

    public Query {
        filters = List.copyOf(filters);
        facets = Set.copyOf(facets);
        if (line.length() > LONGEST_LINE) {
            throw new QueryRefused("line-too-long", "La question dépasse " + LONGEST_LINE + " caractères.");
        }
        if (page < 0 || size < 0 || size > 100) {
            throw new QueryRefused("bad-page", "La page commence à 0 et compte au plus 100 résultats.");
        }
        if ((long) page * size > DEEPEST) {
            throw new QueryRefused(
                    "too-deep", "Au-delà de 10 000 résultats, il faut suivre le curseur « next » de la réponse.");
        }
    }

    /** A question by its line alone. */
    public static Query of(String line) {
        return new Query(line, List.of(), Sort.RELEVANCE, 0, 10, null, Set.of());
    }

    /** The same with other filters. */
    public Query withFilters(List<Filter> others) {
        return new Query(line, others, sort, page, size, after, facets);
    }

    /** The same with another line. */
    public Query withLine(String other) {
        return new Query(other, filters, sort, page, size, after, facets);
    }
}
