package org.moisson.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.moisson.curation.Keys;
import org.moisson.curation.SheetFields;
import org.moisson.report.Dates;
import org.moisson.report.Evidence;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Place;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.springframework.stereotype.Component;

/** A report's sheet as rows, each value with its origin and what it rests on. */
@Component
final class SheetViews {

    private static final int EVIDENCE = 3;

    private final Texts texts;
    private final ValueWords words;

    SheetViews(Texts texts, ValueWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** A field and its values. */
    record Row(String field, String label, List<Cell> cells) {}

    /**
     * A value.
     *
     * @param target names it for a decision
     * @param note what is said beside it
     * @param origin "confirmed" once a person said so
     * @param url where a click on it leads, empty for nowhere
     * @param definition what it means, empty where it needs none
     */
    record Cell(
            String target,
            String value,
            String note,
            String origin,
            String originLabel,
            String url,
            String definition,
            List<Proof> proofs) {}

    /** A quotation with its page. */
    record Proof(String quote, String pages, String url) {}

    /** The fields that hold something; the title stands above them. */
    List<Row> of(Report report) {
        SheetFields fields = SheetFields.of(report.sheet());
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.TITLE)
                .map(field -> row(report, field, fields.of(field)))
                .filter(row -> !row.cells().isEmpty())
                .toList();
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

    private Row row(Report report, Field field, List<Tag<FieldValue>> tags) {
        List<Cell> cells = tags.stream()
                .filter(tag -> !tag.rejected())
                .map(tag -> cell(report.id().value(), field, tag))
                .toList();
        return new Row(field.written(), texts.text("field." + field.written()), cells);
    }

    private Cell cell(String report, Field field, Tag<FieldValue> tag) {
        ValueWords.Shown shown = words.shown(field, tag.value());
        String origin =
                tag.status() == Status.CONFIRMED ? "confirmed" : tag.origin().slug();
        List<Proof> proofs = tag.evidence().stream()
                .limit(EVIDENCE)
                .map(evidence -> proof(report, evidence))
                .toList();
        return new Cell(
                Keys.target(field, tag.value()),
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
