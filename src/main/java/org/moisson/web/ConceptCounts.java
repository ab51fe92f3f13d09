package org.moisson.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.answer.FacetCount;
import org.moisson.query.Facet;
import org.moisson.searching.Searching;
import org.moisson.vocabulary.Scheme;
import org.springframework.stereotype.Component;

/** How many reports bear each concept. */
@Component
final class ConceptCounts {

    private final Searching searching;

    ConceptCounts(Searching searching) {
        this.searching = searching;
    }

    /** By the concept's id; axes as they are counted in a search, that is where the text names them. */
    Map<String, Long> of(Scheme scheme) {
        Facet facet = Facet.valueOf(scheme.name());
        Selection all = Selection.empty().withWindow(0, 0, Set.of(facet));
        List<FacetCount> counts =
                Counts.plain(all, searching.reports(all.query()).facets()).getOrDefault(facet, List.of());
        Map<String, Long> byId = new HashMap<>();
        counts.forEach(each -> byId.put(each.id(), each.count()));
        return byId;
    }
}
