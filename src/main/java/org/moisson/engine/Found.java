package org.moisson.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;

/**
 * What an engine found.
 *
 * @param total hits in all, exact
 * @param reports the reports that they belong to, exact
 * @param counts reports by raw value; a facet's own selection does not shrink its counts
 * @param next the cursor after the last hit, null when there is no more
 */
public record Found<H>(
        long total,
        long reports,
        List<Scored<H>> hits,
        Map<Facet, Map<String, Long>> counts,
        @Nullable String next) {

    public Found {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /** A hit, its score, and the cursor that goes on after it. */
    public record Scored<H>(H hit, double score, String cursor) {}
}
