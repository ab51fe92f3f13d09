package org.moisson.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.moisson.answer.FacetCount;
import org.moisson.answer.LineReading;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.query.Facet;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Where one may look next: concepts beside those that a line names, and what else its reports are about. */
@Component
final class OtherSearches {

    private static final int MOST = 6;
    private static final List<Facet> ABOUT = List.of(Facet.THEME, Facet.POPULATION);

    private final Vocabularies vocabularies;
    private final ConceptCounts counts;
    private final Texts texts;

    OtherSearches(Vocabularies vocabularies, ConceptCounts counts, Texts texts) {
        this.texts = texts;
        this.vocabularies = vocabularies;
        this.counts = counts;
    }

    /** A search with how many reports it finds. */
    record Other(String label, String url, long reports) {}

    /** A few, none where nothing is asked for. */
    List<Other> of(Selection selection, Results<ReportHit> results) {
        if (selection.line().isEmpty()) {
            return List.of();
        }
        List<Other> others = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (LineReading.Concept named : results.reading().concepts()) {
            told.add(named.scheme() + "/" + named.id());
        }
        for (LineReading.Concept named : results.reading().concepts()) {
            Slug.find(Scheme.class, named.scheme())
                    .filter(each -> each == Scheme.THEME || each == Scheme.POPULATION)
                    .ifPresent(scheme -> beside(scheme, named.id(), told, others));
        }
        within(selection, results, told, others);
        return others.subList(0, Math.min(MOST, others.size()));
    }

    /** The concepts above, below and beside one that is named, those that reports bear. */
    private void beside(Scheme scheme, String id, Set<String> told, List<Other> others) {
        String above = vocabularies.find(scheme, id).map(Concept::broader).orElse(null);
        Map<String, Long> reports = counts.of(scheme);
        for (Concept each : vocabularies.concepts(scheme)) {
            boolean near = id.equals(each.broader())
                    || each.id().equals(above)
                    || (above != null && Objects.equals(above, each.broader()));
            long found = reports.getOrDefault(each.id(), 0L);
            if (near && found > 0 && told.add(scheme.slug() + "/" + each.id())) {
                others.add(new Other(texts.concept(each.label()), VocabularyViews.search(scheme, each.id()), found));
            }
        }
    }

    /** The line with what its reports are most often about besides. */
    private void within(Selection selection, Results<ReportHit> results, Set<String> told, List<Other> others) {
        for (Facet facet : ABOUT) {
            results.facets().getOrDefault(facet, List.of()).stream()
                    .filter(each -> each.count() > 0 && each.count() < results.total() && !each.selected())
                    .filter(each -> told.add(facet.slug() + "/" + each.id()))
                    .limit(2)
                    .forEach(each -> others.add(narrowed(selection, facet, each)));
        }
    }

    private Other narrowed(Selection selection, Facet facet, FacetCount value) {
        return new Other(
                selection.line() + " · " + texts.concept(value.label()),
                selection.toggling(facet, value.id()).url(Links.SEARCH),
                value.count());
    }
}
