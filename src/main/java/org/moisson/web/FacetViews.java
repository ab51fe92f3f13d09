package org.moisson.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.FacetCount;
import org.moisson.query.Facet;
import org.springframework.stereotype.Component;

/** Facets as lists of links: each value says how many reports bear it, what it means, and where a click leads. */
@Component
final class FacetViews {

    /** The order in which a page shows them. */
    static final List<Facet> SHOWN = List.of(
            Facet.OTTAWA,
            Facet.THEME,
            Facet.POPULATION,
            Facet.SETTING,
            Facet.FACTOR,
            Facet.KIND,
            Facet.PLACE,
            Facet.TYPE,
            Facet.SCOPE);

    private static final int FIRST = 7;
    private static final Set<Facet> OPEN = Set.of(Facet.OTTAWA, Facet.THEME, Facet.PLACE);

    private final Texts texts;

    FacetViews(Texts texts) {
        this.texts = texts;
    }

    /** A facet with the values shown at once and those shown on demand. */
    record FacetView(
            String name, String label, boolean open, List<ValueView> first, List<ValueView> more, boolean ottawa) {}

    /**
     * A value, all of it worked out, since a page shows many.
     *
     * @param lang of the label, null where it is that of the page; so for the definition
     * @param tip names the definition, null where there is none
     * @param depth 0 for a top one
     */
    record ValueView(
            String id,
            String label,
            @Nullable String lang,
            String definition,
            @Nullable String definitionLang,
            @Nullable String tip,
            long count,
            boolean selected,
            int depth,
            String style,
            String toggle,
            String exclude,
            String excluding) {}

    /** A filter that is on, with the address without it. */
    record Chip(String facet, String label, boolean excluded, String remove) {}

    /** Every value of a facet, each under the one that holds it. */
    List<ValueView> all(Facet facet, List<FacetCount> counts) {
        return values(new Shown(Selection.empty(), facet, "/", true), counts);
    }

    /** The facets that hold something. */
    List<FacetView> of(Selection selection, Map<Facet, List<FacetCount>> counts, String path) {
        List<FacetView> views = new ArrayList<>();
        for (Facet facet : SHOWN) {
            List<ValueView> values =
                    values(new Shown(selection, facet, path, false), counts.getOrDefault(facet, List.of()));
            if (!values.isEmpty()) {
                int cut = facet == Facet.OTTAWA || values.size() <= FIRST + 2 ? values.size() : FIRST;
                views.add(new FacetView(
                        facet.slug(),
                        texts.text("facet." + facet.slug()),
                        OPEN.contains(facet) || values.stream().anyMatch(ValueView::selected),
                        values.subList(0, cut),
                        values.subList(cut, values.size()),
                        facet == Facet.OTTAWA));
            }
        }
        return views;
    }

    /** What is shown where; whole: with the places inside a place even where it is not chosen. */
    private record Shown(Selection selection, Facet facet, String path, boolean whole) {
        Set<String> chosen() {
            return selection.of(facet);
        }
    }

    private List<ValueView> values(Shown shown, List<FacetCount> counts) {
        Map<String, FacetCount> byId = Counts.byId(counts);
        Comparator<FacetCount> order = Comparator.<FacetCount, Boolean>comparing(
                        count -> !shown.chosen().contains(count.id()))
                .thenComparing(Comparator.comparingLong(FacetCount::count).reversed())
                .thenComparing(FacetCount::label);
        Map<String, List<FacetCount>> children = counts.stream()
                .filter(count -> parent(count, byId) != null)
                .collect(Collectors.groupingBy(count -> String.valueOf(count.parent())));
        List<ValueView> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        counts.stream()
                .filter(count -> parent(count, byId) == null)
                .filter(count -> count.count() > 0 || shown.chosen().contains(count.id()))
                .sorted(order)
                .forEach(count -> walk(new Walk(shown, children, order, seen), count, 0, values));
        return values;
    }

    private static @Nullable String parent(FacetCount count, Map<String, FacetCount> byId) {
        return count.parent() != null && byId.containsKey(count.parent()) ? count.parent() : null;
    }

    /** What stays the same on the way down a hierarchy. */
    private record Walk(
            Shown shown, Map<String, List<FacetCount>> children, Comparator<FacetCount> order, Set<String> seen) {}

    /** The children of a place are shown once it is chosen; all others at once. */
    private void walk(Walk walk, FacetCount count, int depth, List<ValueView> values) {
        if (!walk.seen().add(count.id())) {
            return;
        }
        values.add(view(walk, count, depth));
        List<FacetCount> below = walk.children().getOrDefault(count.id(), List.of()).stream()
                .sorted(walk.order())
                .toList();
        if (walk.shown().facet() != Facet.PLACE || (walk.shown().whole() && depth == 0) || opened(walk, count)) {
            below.forEach(child -> walk(walk, child, depth + 1, values));
        }
    }

    /** Whether the value or one inside it is chosen. */
    private static boolean opened(Walk walk, FacetCount count) {
        return walk.shown().chosen().contains(count.id())
                || walk.children().getOrDefault(count.id(), List.of()).stream().anyMatch(child -> opened(walk, child));
    }

    private ValueView view(Walk walk, FacetCount count, int depth) {
        Facet facet = walk.shown().facet();
        Selection selection = walk.shown().selection();
        String label = texts.listed(facet, count.id(), count.label());
        String definition = texts.definition(facet, count.id());
        boolean selected = walk.shown().chosen().contains(count.id());
        int shift = Math.min(depth, 2);
        return new ValueView(
                count.id(),
                label,
                texts.lang(label),
                definition,
                texts.lang(definition),
                definition.isEmpty() ? null : "tip-" + facet.slug() + "-" + count.id(),
                count.count(),
                selected,
                shift,
                "value depth-" + shift + (selected ? " value-on" : ""),
                selection.toggling(facet, count.id()).url(walk.shown().path()),
                selection.excluding(facet, count.id()).url(walk.shown().path()),
                texts.text("facet.exclude", label));
    }

    /** What narrows the result now. */
    List<Chip> chips(Selection selection, String path) {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : SHOWN) {
            chips.addAll(chips(facet, selection.of(facet), false, value -> selection.toggling(facet, value), path));
            chips.addAll(
                    chips(facet, selection.without(facet), true, value -> selection.excluding(facet, value), path));
        }
        if (selection.from() != null || selection.to() != null) {
            chips.add(new Chip(
                    texts.text("facet.years"),
                    years(selection),
                    false,
                    selection.withYears(null, null).url(path)));
        }
        if (selection.confirmed()) {
            chips.add(new Chip(
                    texts.text("facet.origin"),
                    texts.text("filter.confirmed"),
                    false,
                    selection.withConfirmed(false).url(path)));
        }
        return chips;
    }

    private List<Chip> chips(
            Facet facet, Set<String> values, boolean excluded, Function<String, Selection> without, String path) {
        return values.stream()
                .map(value -> new Chip(
                        texts.text("facet." + facet.slug()),
                        texts.label(facet, value),
                        excluded,
                        without.apply(value).url(path)))
                .toList();
    }

    private String years(Selection selection) {
        if (selection.from() == null) {
            return texts.text("years.to", String.valueOf(selection.to()));
        }
        return selection.to() == null
                ? texts.text("years.from", String.valueOf(selection.from()))
                : selection.from() + "–" + selection.to();
    }
}
