package org.moisson.web;

import org.springframework.stereotype.Component;

/** What every page needs to show things. */
@Component
final class PageViews {

    private final Texts texts;
    private final FacetViews facets;
    private final HitViews hits;

    PageViews(Texts texts, FacetViews facets, HitViews hits) {
        this.texts = texts;
        this.facets = facets;
        this.hits = hits;
    }

    Texts texts() {
        return texts;
    }

    FacetViews facets() {
        return facets;
    }

    HitViews hits() {
        return hits;
    }
}
