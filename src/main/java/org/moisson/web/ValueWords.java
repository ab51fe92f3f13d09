package org.moisson.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;
import org.moisson.report.Population;
import org.moisson.report.Sense;
import org.moisson.report.Slug;
import org.moisson.report.Theme;
import org.moisson.vocabulary.Scheme;
import org.springframework.stereotype.Component;

/** Values of a sheet in words, with what is said beside them and where a click on them leads. */
@Component
final class ValueWords {

    private final Texts texts;

    ValueWords(Texts texts) {
        this.texts = texts;
    }

    /** A value in words; note, url and definition may be empty. */
    record Shown(String value, String note, String url, String definition) {

        static Shown plain(String value) {
            return new Shown(value, "", "", "");
        }

        /** The value with its note in one line. */
        String line() {
            return note.isEmpty() ? value : value + " (" + note + ")";
        }
    }

    /** A value of that field. */
    Shown shown(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Text it -> text(field, it.text());
            case FieldValue.Dated it -> Shown.plain(dates(it.dates()));
            case FieldValue.Located it -> place(it.place());
            case FieldValue.About it -> theme(it.theme());
            case FieldValue.Concerned it -> population(it.population());
            case FieldValue.Bearing it -> axis(it.ottawa());
        };
    }

    /** What a finding is said to state. */
    String line(Sense sense) {
        List<String> factors = sense.factors().stream()
                .map(each -> texts.label(Facet.FACTOR, each))
                .toList();
        return Stream.of(
                        texts.text("kind." + sense.kind().slug()),
                        String.join(", ", factors),
                        texts.text("modality." + sense.modality().slug()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Shown text(Field field, String text) {
        return Scheme.of(field)
                .map(each -> linked(Slug.of(Facet.class, each.slug()), text))
                .orElse(Shown.plain(text));
    }

    private Shown linked(Facet facet, String value) {
        return new Shown(
                texts.label(facet, value),
                "",
                "/?" + facet.slug() + "=" + Links.encoded(value),
                texts.definition(facet, value));
    }

    private Shown place(Place place) {
        boolean usual = Selection.USUAL_ROLES.contains(place.role());
        String level = texts.text("place-level." + place.level().slug());
        String role = texts.text("place-role." + place.role().slug());
        return new Shown(
                place.label(),
                usual ? level : level + " · " + role,
                "/?place=" + Links.encoded(place.code())
                        + (usual ? "" : "&placeRole=" + place.role().slug()),
                "");
    }

    private Shown theme(Theme theme) {
        return new Shown(
                texts.label(Facet.THEME, theme.id()),
                texts.text("theme-rank." + theme.rank().slug()),
                "/?theme=" + Links.encoded(theme.id()),
                texts.definition(Facet.THEME, theme.id()));
    }

    private Shown population(Population population) {
        String role = texts.text("population-role." + population.role().slug());
        return new Shown(
                texts.label(Facet.POPULATION, population.id()),
                population.ageMin() == null ? role : role + " · " + ages(population),
                "/?population=" + Links.encoded(population.id()),
                texts.definition(Facet.POPULATION, population.id()));
    }

    private String ages(Population population) {
        String from = String.valueOf(population.ageMin());
        return population.ageMax() == null
                ? texts.text("ages.from", from)
                : texts.text("ages.span", from, String.valueOf(population.ageMax()));
    }

    private Shown axis(Ottawa ottawa) {
        return new Shown(
                texts.label(Facet.OTTAWA, ottawa.axis()),
                axisNote(ottawa.axisStatus()),
                "/?ottawa=" + Links.encoded(ottawa.axis()) + "&ottawaStatus="
                        + ottawa.axisStatus().slug(),
                texts.definition(Facet.OTTAWA, ottawa.axis()));
    }

    /** Said only where the origin beside it does not say the same. */
    private String axisNote(AxisStatus status) {
        return switch (status) {
            case EXPLICIT, IMPLIED -> "";
            case IMPLIED_WEAK, CITED_AS_FRAMEWORK -> texts.text("axis-status." + status.slug());
        };
    }

    private String dates(Dates dates) {
        return Stream.of(
                        dates.start() == null && dates.end() == null ? null : texts.dates(dates),
                        named("dates.capitalised", dates.capitalised()),
                        named("dates.event", dates.event()),
                        named("dates.published", dates.published()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ; "));
    }

    private @Nullable String named(String key, @Nullable String date) {
        return date == null ? null : texts.text(key, texts.date(date));
    }
}
