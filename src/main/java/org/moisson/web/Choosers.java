package org.moisson.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.answer.FacetCount;
import org.moisson.query.Facet;
import org.moisson.searching.Searching;
import org.springframework.stereotype.Component;

/** Lists to choose a filter from, for pages without a column of facets. */
@Component
final class Choosers {

    private static final List<Facet> FILTERS =
            List.of(Facet.OTTAWA, Facet.THEME, Facet.POPULATION, Facet.PLACE, Facet.FACTOR);

    /** The parameters that the lists set. */
    static final Set<String> NAMES = FILTERS.stream().map(Facet::slug).collect(Collectors.toUnmodifiableSet());

    private final Searching searching;
    private final FacetViews facets;
    private final Texts texts;

    Choosers(Searching searching, FacetViews facets, Texts texts) {
        this.searching = searching;
        this.facets = facets;
        this.texts = texts;
    }

    /** A list to choose one value from. */
    record Chooser(String name, String label, List<Option> options) {}

    /** A value to choose. */
    record Option(String id, String label, boolean selected) {}

    /** Only values that some report bears, as the whole corpus counts them. */
    List<Chooser> of(Selection selection) {
        Selection everything = Selection.empty().withWindow(0, 0, EnumSet.copyOf(FILTERS));
        Map<Facet, List<FacetCount>> counts =
                Counts.plain(everything, searching.reports(everything.query()).facets());
        return FILTERS.stream()
                .map(facet -> chooser(selection, facet, counts.getOrDefault(facet, List.of())))
                .toList();
    }

    private Chooser chooser(Selection selection, Facet facet, List<FacetCount> counts) {
        Set<String> chosen = selection.of(facet);
        List<Option> options = facets.all(facet, counts).stream()
                .map(value -> new Option(
                        value.id(),
                        "\u2003".repeat(value.depth()) + value.label() + " (" + value.count() + ")",
                        chosen.contains(value.id())))
                .toList();
        return new Chooser(facet.slug(), texts.text("facet." + facet.slug()), options);
    }
}
