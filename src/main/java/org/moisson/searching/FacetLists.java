package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.FacetCount;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Makes counts of raw values into lists with labels and parents, the most frequent first; ids stay raw. */
@Component
final class FacetLists {

    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;

    FacetLists(Vocabularies vocabularies, Gazetteer gazetteer) {
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    Map<Facet, List<FacetCount>> of(Map<Facet, Map<String, Long>> counts, List<Filter> filters) {
        Map<Facet, List<FacetCount>> lists = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> lists.put(facet, list(facet, values, selected(facet, filters))));
        return lists;
    }

    List<FacetCount> list(Facet facet, Map<String, Long> values, Set<String> selected) {
        Set<String> all = new HashSet<>(values.keySet());
        all.addAll(selected);
        List<FacetCount> list = new ArrayList<>();
        for (String each : all) {
            list.add(new FacetCount(
                    each,
                    label(facet, each),
                    parent(facet, each),
                    values.getOrDefault(each, 0L),
                    selected.contains(each)));
        }
        list.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::label));
        return list;
    }

    private static Set<String> selected(Facet facet, List<Filter> filters) {
        Set<String> selected = new HashSet<>();
        for (Filter each : filters) {
            if (each instanceof Filter.AnyOf any && any.facet() == facet) {
                selected.addAll(any.values());
            }
        }
        return selected;
    }

    /** The label of a raw value. */
    String label(Facet facet, String raw) {
        String id = id(facet, raw);
        return switch (facet) {
            case THEME -> vocabularies.label(Scheme.THEME, id);
            case POPULATION -> vocabularies.label(Scheme.POPULATION, id);
            case SETTING -> vocabularies.label(Scheme.SETTING, id);
            case OTTAWA -> vocabularies.label(Scheme.OTTAWA, id);
            case FACTOR -> vocabularies.label(Scheme.FACTOR, id);
            case TYPE -> vocabularies.label(Scheme.TYPE, id);
            case SCOPE -> vocabularies.label(Scheme.SCOPE, id);
            case PLACE -> gazetteer.find(id).map(Territory::label).orElse(id.equals("nat") ? "France entière" : id);
            case KIND -> Slug.find(FindingKind.class, id).map(FacetLists::label).orElse(id);
        };
    }

    static String label(FindingKind kind) {
        return switch (kind) {
            case LEVER -> "Leviers";
            case OBSTACLE -> "Freins";
            case RESULT -> "Résultats";
            case LESSON -> "Enseignements";
            case RECOMMENDATION -> "Recommandations";
        };
    }

    /** The value without its role or status. */
    static String id(Facet facet, String raw) {
        return facet == Facet.PLACE || facet == Facet.OTTAWA ? raw.substring(raw.indexOf(':') + 1) : raw;
    }

    private @Nullable String parent(Facet facet, String raw) {
        return switch (facet) {
            case THEME ->
                vocabularies.find(Scheme.THEME, raw).map(Concept::broader).orElse(null);
            case PLACE -> {
                String above =
                        gazetteer.find(id(facet, raw)).map(FacetLists::above).orElse(null);
                yield above == null ? null : raw.substring(0, raw.indexOf(':') + 1) + above;
            }
            case POPULATION, SETTING, OTTAWA, FACTOR, TYPE, SCOPE, KIND -> null;
        };
    }

    private static @Nullable String above(Territory territory) {
        return switch (territory.level()) {
            case COMMUNE, EPCI -> territory.department();
            case DEPARTMENT -> territory.region();
            case REGION, NATIONAL, OTHER -> null;
        };
    }
}
