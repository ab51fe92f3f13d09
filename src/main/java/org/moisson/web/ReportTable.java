package org.moisson.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.FindingKind;
import org.moisson.report.Ottawa;
import org.moisson.report.Population;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
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
        List<String> row = new ArrayList<>(identity(report));
        row.addAll(tags(report.sheet()));
        row.add(count(report, FindingKind.LEVER));
        row.add(count(report, FindingKind.OBSTACLE));
        row.add(Integer.toString(report.reading().pages().size()));
        row.add(report.fileName());
        row.add(Reference.of(report, vocabularies).url());
        csv.row(row);
    }

    private List<String> identity(Report report) {
        Sheet sheet = report.sheet();
        Dates dates = sheet.datesOrUnknown();
        Reference reference = Reference.of(report, vocabularies);
        return List.of(
                report.id().value(),
                report.title(),
                sheet.type() == null || sheet.type().rejected()
                        ? ""
                        : vocabularies.label(Scheme.TYPE, sheet.type().value()),
                vocabularies.label(Scheme.SCOPE, sheet.scopeId()),
                sheet.organisationOrNone(),
                joined(reference.authors()),
                blank(dates.start()),
                blank(dates.end()),
                blank(dates.published()),
                joined(reference.places()));
    }

    private static List<String> tags(Sheet sheet) {
        return List.of(
                joined(sheet.places(), place -> place.role().slug() + ":" + place.code()),
                joined(sheet.themes(), Theme::id),
                joined(sheet.populations(), Population::id),
                joined(sheet.settings(), setting -> setting),
                joined(
                        sheet.ottawa().stream()
                                .filter(tag -> tag.value().axisStatus() == AxisStatus.EXPLICIT)
                                .toList(),
                        Ottawa::axis));
    }

    private static <T> String joined(List<Tag<T>> tags, Function<T, String> shown) {
        return joined(tags.stream()
                .filter(tag -> !tag.rejected())
                .map(tag -> shown.apply(tag.value()))
                .toList());
    }

    private static String count(Report report, FindingKind kind) {
        return Long.toString(report.findings().stream()
                .filter(finding -> finding.kind() == kind && finding.status() != Status.REJECTED)
                .count());
    }

    static String joined(List<String> values) {
        return String.join(" | ", values);
    }

    static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void end() {}
}
