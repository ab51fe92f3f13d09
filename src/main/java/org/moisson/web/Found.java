package org.moisson.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.FacetCount;
import org.moisson.answer.LineReading;
import org.moisson.answer.Results;
import org.moisson.query.Facet;

/** One page of hits as the API gives it. */
record Found<H>(
        long total,
        int page,
        int size,
        long tookMs,
        LineReading reading,
        List<H> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String next) {

    /** What was found, its facets in plain values. */
    static <H> Found<H> of(Selection selection, Results<H> results) {
        return new Found<>(
                results.total(),
                results.page(),
                results.size(),
                results.tookMs(),
                results.reading(),
                results.hits(),
                Counts.plain(selection, results.facets()),
                results.next());
    }
}
