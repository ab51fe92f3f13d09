package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.Suggestion;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.language.Folding;
import org.moisson.query.Facet;
import org.moisson.query.Match;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Derived;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Completes what is being typed: concepts, titles, places. Counts are those of the whole corpus. */
@Component
final class Completions {

    private static final List<Scheme> SCHEMES =
            List.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING, Scheme.FACTOR, Scheme.OTTAWA, Scheme.TYPE);

    private final SearchEngine engine;
    private final Gazetteer gazetteer;
    private final Derived<List<Entry>> entries;
    private volatile @Nullable Counted counted;

    Completions(SearchEngine engine, Gazetteer gazetteer, Vocabularies vocabularies) {
        this.engine = engine;
        this.gazetteer = gazetteer;
        this.entries = new Derived<>(vocabularies, Completions::entries);
    }

    /** A label of a concept, ready to compare; rank 0 for the preferred one; facet and value by which its reports are counted. */
    private record Entry(Concept concept, String folded, int rank, Optional<Facet> facet, String value) {

        static Entry of(Concept concept, String label, int rank) {
            Optional<Facet> facet = Slug.find(Facet.class, concept.scheme().slug());
            String id = concept.id();
            String value = facet.filter(each -> each == Facet.OTTAWA).isPresent() ? "explicit:" + id : id;
            return new Entry(concept, " " + Folding.fold(label), rank, facet, value);
        }
    }

    /** An entry that fits what is typed, with its reports. */
    private record Fitting(Entry entry, boolean begins, long count) {

        private static final Comparator<Fitting> BEST_FIRST = Comparator.comparing(Fitting::begins)
                .reversed()
                .thenComparingInt(each -> each.entry().rank())
                .thenComparing(Comparator.comparingLong(Fitting::count).reversed());

        Suggestion shown() {
            Concept concept = entry.concept();
            return new Suggestion("concept", concept.scheme().slug(), concept.id(), concept.label(), count);
        }
    }

    /** The counts of one generation of the index. */
    private record Counted(long generation, Map<Facet, Map<String, Long>> counts) {

        long of(Facet facet, String value) {
            return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
        }
    }

    private static List<Entry> entries(Vocabularies vocabularies) {
        List<Entry> entries = new ArrayList<>();
        SCHEMES.forEach(scheme -> vocabularies.concepts(scheme).forEach(each -> add(each, entries)));
        return entries;
    }

    private static void add(Concept concept, List<Entry> entries) {
        entries.add(Entry.of(concept, concept.label(), 0));
        Stream.of(concept.abbreviations(), concept.alternatives(), concept.hidden())
                .flatMap(List::stream)
                .forEach(each -> entries.add(Entry.of(concept, each, 1)));
    }

    List<Suggestion> of(String typed, int most) {
        String folded = Folding.fold(typed.strip());
        if (folded.isEmpty() || most < 1) {
            return List.of();
        }
        Counted counts = counted();
        List<Suggestion> titles = engine.titled(typed, 3).stream()
                .map(each -> new Suggestion("title", "report", each.id(), each.title(), 1))
                .toList();
        List<Suggestion> places = gazetteer.completing(typed.strip(), 40).stream()
                .map(each -> place(each, counts))
                .filter(each -> each.count() > 0)
                .sorted(Comparator.comparingLong(Suggestion::count).reversed())
                .limit(3)
                .toList();
        int concepts = Math.max(1, most - titles.size() - places.size());
        return Stream.of(concepts(folded, counts, concepts), titles, places)
                .flatMap(List::stream)
                .limit(most)
                .toList();
    }

    private static Suggestion place(Territory territory, Counted counts) {
        long count = counts.of(Facet.PLACE, "intervention:" + territory.code());
        return new Suggestion("place", "place", territory.code(), territory.label(), count);
    }

    private List<Suggestion> concepts(String folded, Counted counts, int most) {
        String anywhere = " " + folded;
        String elided = "'" + folded;
        List<Fitting> fitting = new ArrayList<>();
        for (Entry each : entries.get()) {
            if (each.folded().contains(anywhere) || each.folded().contains(elided)) {
                long count = each.facet()
                        .map(facet -> counts.of(facet, each.value()))
                        .orElse(0L);
                fitting.add(new Fitting(each, each.folded().startsWith(anywhere), count));
            }
        }
        fitting.sort(Fitting.BEST_FIRST);
        Set<Concept> shown = new HashSet<>();
        return fitting.stream()
                .filter(each -> shown.add(each.entry().concept()))
                .limit(most)
                .map(Fitting::shown)
                .toList();
    }

    private Counted counted() {
        long generation = engine.generation();
        Counted known = counted;
        if (known == null || known.generation() != generation) {
            Search all = Search.of(Match.ALL, 0).counting(EnumSet.allOf(Facet.class));
            known = new Counted(generation, engine.reports(all).counts());
            counted = known;
        }
        return known;
    }
}
