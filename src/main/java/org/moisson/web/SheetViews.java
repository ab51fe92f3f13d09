package org.moisson.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Facet;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.Evidence;
import org.moisson.report.Place;
import org.moisson.report.Population;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
import org.springframework.stereotype.Component;

/** A report's sheet as rows, each value with its origin and what it rests on. */
@Component
final class SheetViews {

    private static final int EVIDENCE = 3;

    private final Texts texts;

    SheetViews(Texts texts) {
        this.texts = texts;
    }

    /** A field and its values. */
    record Row(String field, String label, List<Cell> cells) {}

    /**
     * A value; note is what is said beside it, url where a click on it leads, empty for nowhere; definition is empty where
     * the value needs none.
     */
    record Cell(
            String value,
            String note,
            String origin,
            String originLabel,
            String url,
            String definition,
            List<Proof> proofs) {}

    /** A quotation with its page. */
    record Proof(String quote, String pages, String url) {}

    /** The fields that hold something. */
    List<Row> of(Report report) {
        Sheet sheet = report.sheet();
        String id = report.id().value();
        List<Row> rows = new ArrayList<>();
        rows.add(row("type", id, one(sheet.type()), linked(Facet.TYPE)));
        rows.add(row("scope", id, one(sheet.scope()), linked(Facet.SCOPE)));
        rows.add(row("organisation", id, one(sheet.organisation()), Shown::plain));
        rows.add(row("dates", id, one(sheet.dates()), dates -> Shown.plain(dates(dates))));
        rows.add(row("places", id, sheet.places(), this::place));
        rows.add(row("themes", id, sheet.themes(), this::theme));
        rows.add(row("populations", id, sheet.populations(), this::population));
        rows.add(row("settings", id, sheet.settings(), linked(Facet.SETTING)));
        rows.add(row(
                "ottawa",
                id,
                sheet.ottawa(),
                axis -> new Shown(
                        texts.label(Facet.OTTAWA, axis.axis()),
                        axisNote(axis.axisStatus()),
                        "/?ottawa=" + axis.axis() + "&ottawaStatus="
                                + axis.axisStatus().slug(),
                        texts.definition(Facet.OTTAWA, axis.axis()))));
        addRest(rows, id, sheet);
        rows.removeIf(row -> row.cells().isEmpty());
        return rows;
    }

    private void addRest(List<Row> rows, String id, Sheet sheet) {
        rows.add(row("partners", id, sheet.partners(), Shown::plain));
        rows.add(row("objectives", id, sheet.objectives(), Shown::plain));
        rows.add(row("summary", id, one(sheet.summary()), Shown::plain));
        rows.add(row("authors", id, sheet.authors(), Shown::plain));
        rows.add(row("publisher", id, one(sheet.publisher()), Shown::plain));
        rows.add(row("sourceUrl", id, one(sheet.sourceUrl()), Shown::plain));
        rows.add(row("licence", id, one(sheet.licence()), Shown::plain));
        rows.add(row("contacts", id, sheet.contacts(), Shown::plain));
    }

    /** Organisation, place and dates in one line. */
    String subtitle(Report report) {
        Sheet sheet = report.sheet();
        List<Place> places = sheet.places().stream()
                .filter(tag -> !tag.rejected())
                .map(Tag::value)
                .toList();
        return subtitle(sheet.organisationOrNone(), places, sheet.datesOrUnknown());
    }

    /** The same of what a list knows of a report. */
    String subtitle(String organisation, List<Place> places, Dates dates) {
        return String.join(
                " · ",
                Stream.of(organisation, texts.places(places), texts.dates(dates))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /** A value in words. */
    private record Shown(String value, String note, String url, String definition) {
        static Shown plain(String value) {
            return new Shown(value, "", "", "");
        }
    }

    private static <T> List<Tag<T>> one(@Nullable Tag<T> tag) {
        return tag == null ? List.of() : List.of(tag);
    }

    private Function<String, Shown> linked(Facet facet) {
        return value -> new Shown(
                texts.label(facet, value),
                "",
                "/?" + facet.slug() + "=" + Links.encoded(value),
                texts.definition(facet, value));
    }

    private Shown place(Place place) {
        boolean usual = Selection.USUAL_ROLES.contains(place.role());
        return new Shown(
                place.label(),
                texts.text("place-level." + place.level().slug())
                        + (usual
                                ? ""
                                : " · "
                                        + texts.text(
                                                "place-role." + place.role().slug())),
                "/?place=" + Links.encoded(place.code())
                        + (usual ? "" : "&placeRole=" + place.role().slug()),
                "");
    }

    /** Said only where the origin beside it does not say the same. */
    private String axisNote(AxisStatus status) {
        return switch (status) {
            case EXPLICIT, IMPLIED -> "";
            case IMPLIED_WEAK, CITED_AS_FRAMEWORK -> texts.text("axis-status." + status.slug());
        };
    }

    private Shown theme(Theme theme) {
        return new Shown(
                texts.label(Facet.THEME, theme.id()),
                texts.text("theme-rank." + theme.rank().name().toLowerCase(java.util.Locale.ROOT)),
                "/?theme=" + theme.id(),
                texts.definition(Facet.THEME, theme.id()));
    }

    private Shown population(Population population) {
        String role = texts.text("population-role." + population.role().slug());
        return new Shown(
                texts.label(Facet.POPULATION, population.id()),
                population.ageMin() == null ? role : role + " · " + ages(population),
                "/?population=" + population.id(),
                texts.definition(Facet.POPULATION, population.id()));
    }

    private String ages(Population population) {
        String from = String.valueOf(population.ageMin());
        return population.ageMax() == null
                ? texts.text("ages.from", from)
                : texts.text("ages.span", from, String.valueOf(population.ageMax()));
    }

    private String dates(Dates dates) {
        return String.join(
                " ; ",
                Stream.of(
                                dates.start() == null && dates.end() == null ? null : texts.dates(dates),
                                named("dates.capitalised", dates.capitalised()),
                                named("dates.event", dates.event()),
                                named("dates.published", dates.published()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable String named(String key, @Nullable String date) {
        return date == null ? null : texts.text(key, texts.date(date));
    }

    private <T> Row row(String field, String report, List<Tag<T>> tags, Function<T, Shown> shown) {
        List<Cell> cells = tags.stream()
                .filter(tag -> !tag.rejected())
                .map(tag -> cell(report, tag, shown.apply(tag.value())))
                .toList();
        return new Row(field, texts.text("field." + field), cells);
    }

    private Cell cell(String report, Tag<?> tag, Shown shown) {
        String origin = tag.status() == org.moisson.report.Status.CONFIRMED
                ? "confirmed"
                : tag.origin().slug();
        List<Proof> proofs = tag.evidence().stream()
                .limit(EVIDENCE)
                .map(evidence -> proof(report, evidence))
                .toList();
        return new Cell(
                shown.value(),
                shown.note(),
                origin,
                texts.text("origin." + origin),
                shown.url(),
                shown.definition(),
                proofs);
    }

    private Proof proof(String report, Evidence evidence) {
        return new Proof(
                evidence.quote(),
                texts.pages(evidence.pages()),
                Links.passage(report, evidence.pages(), evidence.passageId()));
    }
}
