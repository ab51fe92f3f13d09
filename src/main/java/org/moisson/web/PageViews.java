package org.moisson.web;

import org.springframework.stereotype.Component;

/** What every page needs to show things. */
@Component
final class PageViews {

    private final Texts texts;
    private final FacetViews facets;
    private final HitViews hits;
    private final NothingFound nothing;

    PageViews(Texts texts, FacetViews facets, HitViews hits, NothingFound nothing) {
        this.nothing = nothing;
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

    NothingFound nothing() {
        return nothing;
    }
}
