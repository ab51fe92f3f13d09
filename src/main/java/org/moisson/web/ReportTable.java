package org.moisson.web;

import java.io.IOException;
import java.util.List;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Reports as a table, one row each. */
final class ReportTable implements RecordWriter<Report> {

    private static final List<String> COLUMNS = List.of(
            "id",
            "titre",
            "type",
            "portee",
            "organisme",
            "auteurs",
            "debut",
            "fin",
            "publication",
            "lieux",
            "codes",
            "themes",
            "populations",
            "milieux",
            "ottawa_enonces",
            "leviers",
            "obstacles",
            "pages",
            "fichier",
            "source");

    private final CsvWriter csv;
    private final Vocabularies vocabularies;

    ReportTable(CsvWriter csv, Vocabularies vocabularies) {
        this.csv = csv;
        this.vocabularies = vocabularies;
    }

    @Override
    public void begin() throws IOException {
        csv.begin(COLUMNS);
    }

    @Override
    public void write(Report report) throws IOException {
        Sheet sheet = report.sheet();
        Dates dates = sheet.datesOrUnknown();
        Reference reference = Reference.of(report, vocabularies);
        csv.row(List.of(
                report.id().value(),
                report.title(),
                sheet.type() == null ? "" : vocabularies.label(Scheme.TYPE, sheet.type().value()),
                vocabularies.label(Scheme.SCOPE, sheet.scopeId()),
                sheet.organisation() == null ? "" : sheet.organisation().value(),
                joined(reference.authors()),
                blank(dates.start()),
                blank(dates.end()),
                blank(dates.published()),
                joined(reference.places()),
                joined(kept(sheet.places()).map(tag -> tag.value().role().slug() + ":" + tag.value().code())
                        .toList()),
                joined(kept(sheet.themes()).map(tag -> tag.value().id()).toList()),
                joined(kept(sheet.populations()).map(tag -> tag.value().id()).toList()),
                joined(kept(sheet.settings()).map(Tag::value).toList()),
                joined(kept(sheet.ottawa())
                        .filter(tag -> tag.value().axisStatus() == AxisStatus.EXPLICIT)
                        .map(tag -> tag.value().axis())
                        .toList()),
                count(report, "lever"),
                count(report, "obstacle"),
                Integer.toString(report.reading().pages().size()),
                report.fileName(),
                reference.url()));
    }

    private static <T> java.util.stream.Stream<Tag<T>> kept(List<Tag<T>> tags) {
        return tags.stream().filter(tag -> !tag.rejected());
    }

    private static String count(Report report, String kind) {
        return Long.toString(report.findings().stream()
                .filter(finding -> finding.kind().slug().equals(kind))
                .count());
    }

    static String joined(List<String> values) {
        return String.join(" | ", values);
    }

    static String blank(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void end() {}
}
