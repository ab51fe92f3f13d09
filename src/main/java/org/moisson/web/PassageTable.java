package org.moisson.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moisson.answer.PassageHit;
import org.moisson.curation.CuratedReports;
import org.moisson.report.Dates;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Passages as a table of evidence: the words as printed, with the reference that goes with them. */
final class PassageTable implements RecordWriter<PassageHit> {

    private static final int REMEMBERED = 200;
    private static final List<String> COLUMNS = List.of(
            "passage",
            "fiche",
            "titre",
            "organisme",
            "debut",
            "fin",
            "publication",
            "lieux",
            "pages",
            "section",
            "nature",
            "polarite",
            "modalite",
            "facteurs",
            "citation");

    private final CsvWriter csv;
    private final Vocabularies vocabularies;
    private final CuratedReports reports;
    private final Map<String, Source> sources = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Source> eldest) {
            return size() > REMEMBERED;
        }
    };

    PassageTable(CsvWriter csv, Vocabularies vocabularies, CuratedReports reports) {
        this.csv = csv;
        this.vocabularies = vocabularies;
        this.reports = reports;
    }

    /** What a row says of the report. */
    private record Source(String organisation, Dates dates, List<String> places) {
        static final Source UNKNOWN = new Source("", Dates.UNKNOWN, List.of());
    }

    @Override
    public void begin() throws IOException {
        csv.begin(COLUMNS);
    }

    @Override
    public void write(PassageHit hit) throws IOException {
        Source source = sources.computeIfAbsent(hit.reportId(), this::source);
        csv.row(List.of(
                hit.id(),
                hit.reportId(),
                hit.reportTitle(),
                source.organisation(),
                ReportTable.blank(source.dates().start()),
                ReportTable.blank(source.dates().end()),
                ReportTable.blank(source.dates().published()),
                ReportTable.joined(source.places()),
                ReportTable.joined(hit.pages().stream().map(String::valueOf).toList()),
                String.join(" > ", hit.section()),
                ReportTable.blank(hit.kind()),
                ReportTable.blank(hit.polarity()),
                ReportTable.blank(hit.modality()),
                ReportTable.joined(hit.factors().stream()
                        .map(factor -> vocabularies.label(Scheme.FACTOR, factor))
                        .toList()),
                hit.text()));
    }

    private Source source(String id) {
        Optional<Report> report = reports.find(new ReportId(id));
        return report.map(found -> new Source(
                        found.sheet().organisationOrNone(),
                        found.sheet().datesOrUnknown(),
                        Reference.of(found, vocabularies).places()))
                .orElse(Source.UNKNOWN);
    }

    @Override
    public void end() {}
}
