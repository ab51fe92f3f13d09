package org.moisson.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;

/** One page of hits with its facets; next is the cursor of the page after it, null at the end. */
public record Results<H>(
        long total,
        int page,
        int size,
        long tookMs,
        LineReading reading,
        List<H> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String next) {}
