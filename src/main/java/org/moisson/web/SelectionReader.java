package org.moisson.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.query.Sort;
import org.moisson.report.AxisStatus;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceRole;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads a selection from a URL's parameters; what it does not know it refuses, empty values it passes over. */
@Component
final class SelectionReader {

    private static final int MOST_VALUES = 100;

    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;

    SelectionReader(Vocabularies vocabularies, Gazetteer gazetteer) {
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    /** The selection; throws Refused for a value that means nothing. */
    Selection read(MultiValueMap<String, String> parameters) {
        if (parameters.values().stream().mapToInt(List::size).sum() > MOST_VALUES) {
            throw new Refused("too-many-values", "values", MOST_VALUES);
        }
        Given given = new Given(parameters);
        Integer from = given.number("from", 1000, 9999).orElse(null);
        Integer to = given.number("to", 1000, 9999).orElse(null);
        if (from != null && to != null && from > to) {
            throw new Refused("bad-parameter", "years");
        }
        return new Selection(
                given.one("q").orElse("").replace('\0', ' ').strip(),
                facets(given, ""),
                facets(given, "not."),
                given.enums("placeRole", PlaceRole.class, Selection.USUAL_ROLES),
                given.enums("ottawaStatus", AxisStatus.class, Selection.USUAL_STATUSES),
                from,
                to,
                given.flag("confirmed"),
                given.one("sort").map(sort -> value(Sort.class, "sort", sort)).orElse(Sort.RELEVANCE),
                given.number("page", 0, Integer.MAX_VALUE).orElse(0),
                given.number("size", 0, 100).orElse(Selection.USUAL_SIZE),
                given.one("after").orElse(null),
                counted(parameters));
    }

    private static Set<Facet> counted(MultiValueMap<String, String> parameters) {
        List<String> names = parameters.get("facets");
        if (names == null) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> counted = EnumSet.noneOf(Facet.class);
        names.stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .forEach(name -> counted.add(value(Facet.class, "facets", name)));
        return counted;
    }

    private Map<Facet, Set<String>> facets(Given given, String prefix) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Collection<String> named = given.all(prefix + facet.slug());
            named.forEach(value -> check(facet, value));
            if (!named.isEmpty()) {
                values.put(facet, new LinkedHashSet<>(named));
            }
        }
        return values;
    }

    private void check(Facet facet, String value) {
        boolean known = switch (facet) {
            case PLACE -> value.equals("nat") || gazetteer.find(value).isPresent();
            case KIND -> Slug.find(FindingKind.class, value).isPresent();
            case THEME, POPULATION, SETTING, OTTAWA, FACTOR, TYPE, SCOPE ->
                vocabularies.find(Slug.of(Scheme.class, facet.slug()), value).isPresent();
        };
        if (!known) {
            throw unknown(facet.slug(), value);
        }
    }

    /** The constant of that slug; refuses with the parameter's name. */
    static <E extends Enum<E> & Slug> E value(Class<E> type, String parameter, String slug) {
        return Slug.find(type, slug).orElseThrow(() -> unknown(parameter, slug));
    }

    private static Refused unknown(String parameter, String value) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return new Refused("unknown-value", "value", parameter, shown);
    }

    /** The parameters as given, blank values left out. */
    private record Given(MultiValueMap<String, String> parameters) {

        Collection<String> all(String name) {
            List<@Nullable String> values = List.copyOf(parameters.getOrDefault(name, List.of()));
            Set<String> kept = new LinkedHashSet<>();
            for (String value : values) {
                if (value != null && !value.isBlank()) {
                    kept.add(value.strip());
                }
            }
            return kept;
        }

        Optional<String> one(String name) {
            Collection<String> values = all(name);
            if (values.size() > 1) {
                throw new Refused("bad-parameter", "once", name);
            }
            return values.stream().findFirst();
        }

        Optional<Integer> number(String name, int least, int most) {
            return one(name).map(text -> {
                if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                    throw new Refused(
                            name.equals("page") || name.equals("size") ? "bad-page" : "bad-parameter",
                            most == Integer.MAX_VALUE ? "number" : "number-within",
                            name,
                            String.valueOf(least),
                            String.valueOf(most));
                }
                return Integer.parseInt(text);
            });
        }

        boolean flag(String name) {
            String text = one(name).orElse("false");
            if (!text.equals("true") && !text.equals("false")) {
                throw new Refused("bad-parameter", "flag", name);
            }
            return text.equals("true");
        }

        <E extends Enum<E> & Slug> Set<E> enums(String name, Class<E> type, Set<E> usual) {
            Collection<String> values = all(name);
            if (values.isEmpty()) {
                return usual;
            }
            Set<E> wanted = EnumSet.noneOf(type);
            values.forEach(slug -> wanted.add(value(type, name, slug)));
            return wanted;
        }
    }
}
