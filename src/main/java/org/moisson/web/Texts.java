package org.moisson.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.LineReading;
import org.moisson.query.Facet;
import org.moisson.report.Dates;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for people: the bundle's messages, and the names of what has a slug or a code. */
@Component
final class Texts {

    private final MessageSource messages;
    private final Vocabularies vocabularies;
    private final Gazetteer gazetteer;
    private final Glossary glossary;

    Texts(MessageSource messages, Vocabularies vocabularies, Gazetteer gazetteer, Glossary glossary) {
        this.messages = messages;
        this.glossary = glossary;
        this.vocabularies = vocabularies;
        this.gazetteer = gazetteer;
    }

    /** What was given, or nothing. */
    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The text, or what it begins with where it has more code points than that. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** The message of that key. */
    String text(String key, Object... values) {
        return messages.getMessage(key, values, Tongue.spoken());
    }

    /** The name of a facet's value. */
    String label(Facet facet, String value) {
        return switch (facet) {
            case PLACE -> place(value);
            case KIND -> text("kind." + value);
            case THEME, POPULATION, SETTING, OTTAWA, FACTOR, TYPE, SCOPE ->
                concept(vocabularies.label(Slug.of(Scheme.class, facet.slug()), value));
        };
    }

    /** The name under which a facet lists a value; label is the French one that comes with its count. */
    String listed(Facet facet, String value, String label) {
        return facet == Facet.KIND ? text("kinds." + value) : concept(label);
    }

    /** What a facet's value means, empty where that goes without saying. */
    String definition(Facet facet, String value) {
        return switch (facet) {
            case PLACE -> "";
            case KIND -> text("kind." + value + ".definition");
            case THEME, POPULATION, SETTING, OTTAWA, FACTOR, TYPE, SCOPE ->
                vocabularies
                        .find(Slug.of(Scheme.class, facet.slug()), value)
                        .map(Concept::definition)
                        .orElse("");
        };
    }

    /** A concept of the vocabularies by its label in the language of the page. */
    String concept(String label) {
        return glossary.label(label);
    }

    /** The lang attribute of a text of the vocabularies. */
    @Nullable
    String lang(String text) {
        return glossary.lang(text);
    }

    /** The concepts that a line names. */
    List<LineReading.Concept> named(LineReading reading) {
        return reading.concepts().stream()
                .map(each -> new LineReading.Concept(each.scheme(), each.id(), concept(each.label()), each.because()))
                .toList();
    }

    private String place(String code) {
        return code.equals("nat")
                ? text("place.nat")
                : gazetteer.find(code).map(Territory::label).orElse(code);
    }

    /** Where an action took place: a few communes and their departments, or the widest level that is known. */
    String places(List<Place> places) {
        List<Place> own = places.stream()
                .filter(place -> place.role() == PlaceRole.INTERVENTION)
                .toList();
        List<String> communes = labels(own, PlaceLevel.COMMUNE);
        List<String> local = communes.isEmpty() ? labels(own, PlaceLevel.EPCI) : communes;
        List<String> departments = labels(own, PlaceLevel.DEPARTMENT);
        if (!local.isEmpty()) {
            return departments.isEmpty() ? few(local) : few(local) + " (" + few(departments) + ")";
        }
        return few(
                departments.isEmpty()
                        ? own.stream().map(Place::label).distinct().toList()
                        : departments);
    }

    private static List<String> labels(List<Place> places, PlaceLevel level) {
        return places.stream()
                .filter(place -> place.level() == level)
                .map(Place::label)
                .distinct()
                .toList();
    }

    /** At most three names, then how many more there are. */
    private String few(List<String> names) {
        int shown = names.size() <= 3 ? names.size() : 2;
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? text("places.more", names.size() - shown) : "");
    }

    /** The span of the action, or the year of the publication, as a person writes it; empty where unknown. */
    String dates(Dates dates) {
        String start = dates.start();
        String end = dates.end();
        if (start != null && end != null && !start.equals(end)) {
            return start.length() == 4 && end.length() == 4
                    ? start + "–" + end
                    : text("dates.span", date(start), date(end));
        }
        if (start != null || end != null) {
            return date(start == null ? Objects.requireNonNull(end) : start);
        }
        String known = Stream.of(dates.event(), dates.capitalised(), dates.published())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return known.isEmpty() ? "" : text("dates.published", date(known));
    }

    /** "2022-12-05" is "5 décembre 2022", "2022-12" "décembre 2022". */
    String date(String iso) {
        String[] parts = iso.split("-", -1);
        if (parts.length < 2 || !parts[1].matches("0[1-9]|1[0-2]")) {
            return iso;
        }
        String month = text("month." + parts[1]) + " " + parts[0];
        return parts.length > 2 && parts[2].matches("[0-9]{2}") ? Integer.parseInt(parts[2]) + " " + month : month;
    }

    /** A day and a time as a person reads them. */
    String moment(Instant at) {
        ZonedDateTime here = at.atZone(ZoneId.systemDefault());
        return text(
                "moment",
                date(here.toLocalDate().toString()),
                here.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)));
    }

    /** A share from 0 to 1. */
    String percent(double share) {
        return text("percent", Math.round(share * 100));
    }

    /** "p. 3" or "p. 3–4". */
    String pages(List<Integer> pages) {
        if (pages.isEmpty()) {
            return "";
        }
        int first = pages.get(0);
        int last = pages.get(pages.size() - 1);
        return first == last ? text("page.one", first) : text("page.span", first, last);
    }

    /** The reference that goes with a quotation: title, organisation, place, dates, page. */
    String reference(
            String title, @Nullable String organisation, List<Place> places, Dates dates, List<Integer> pages) {
        return Stream.of(
                        text("quoted", title),
                        organisation == null ? "" : organisation,
                        places(places),
                        dates(dates),
                        pages(pages))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
