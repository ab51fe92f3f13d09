package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.PassageHit;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.curation.CuratedReports;
import org.moisson.query.Facet;
import org.moisson.query.Query;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Slug;
import org.moisson.searching.Searching;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The whole result of a query as a file, written while it is read. */
@RestController
@Tag(name = "Recherche")
class ExportApi {

    private static final int BATCH = 100;

    private final SelectionReader reader;
    private final Searching searching;
    private final CuratedReports reports;
    private final Vocabularies vocabularies;
    private final JsonMapper json;

    ExportApi(
            SelectionReader reader,
            Searching searching,
            CuratedReports reports,
            Vocabularies vocabularies,
            JsonMapper json) {
        this.reader = reader;
        this.searching = searching;
        this.reports = reports;
        this.vocabularies = vocabularies;
        this.json = json;
    }

    /** What a file lists: reports, or the passages found in them. */
    enum Of implements Slug {
        REPORTS,
        PASSAGES
    }

    /** How a file is written. */
    enum Format implements Slug {
        CSV("text/csv", "csv"),
        JSON("application/json", "json"),
        RIS("application/x-research-info-systems", "ris"),
        BIBTEX("application/x-bibtex", "bib");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }
    }

    @Operation(
            summary = "Exporter tout le résultat : csv, json, ris ou bibtex ; of=passages pour la table des citations")
    @Selecting
    @GetMapping("/api/export")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "reports") String of,
            @RequestParam(defaultValue = "comma") String separator,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format wanted = SelectionReader.value(Format.class, "format", format);
        Of listed = SelectionReader.value(Of.class, "of", of);
        char between = separator(separator);
        Query query = reader.read(parameters)
                .withWindow(0, BATCH, EnumSet.noneOf(Facet.class))
                .query();
        if (listed == Of.PASSAGES && wanted != Format.CSV && wanted != Format.JSON) {
            throw new Refused("bad-parameter", "passages-format");
        }
        if (listed == Of.REPORTS) {
            Results<ReportHit> first = searching.reports(query);
            try (Writer out = open(response, wanted, "fiches")) {
                writeReports(query, first, writer(wanted, out, between));
            }
        } else {
            Results<PassageHit> first = searching.passages(query);
            try (Writer out = open(response, wanted, "citations")) {
                writePassages(query, first, passageWriter(wanted, out, between));
            }
        }
    }

    private static char separator(String name) {
        return switch (name) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            default -> throw new Refused("unknown-value", "separator");
        };
    }

    private static Writer open(HttpServletResponse response, Format format, String name) throws IOException {
        response.setContentType(format.mediaType + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("moisson-" + name + "." + format.ending)
                        .build()
                        .toString());
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private RecordWriter<Report> writer(Format format, Writer out, char separator) {
        return switch (format) {
            case CSV -> new ReportTable(new CsvWriter(out, separator), vocabularies);
            case JSON -> new JsonList<>(out, json, ReportWithFindings::of);
            case RIS -> new RisWriter(out, vocabularies);
            case BIBTEX -> new BibtexWriter(out, vocabularies);
        };
    }

    private RecordWriter<PassageHit> passageWriter(Format format, Writer out, char separator) {
        return format == Format.CSV
                ? new PassageTable(new CsvWriter(out, separator), vocabularies, reports)
                : new JsonList<>(out, json, hit -> hit);
    }

    private void writeReports(Query query, Results<ReportHit> first, RecordWriter<Report> writer) throws IOException {
        writer.begin();
        @Nullable Results<ReportHit> results = first;
        while (results != null) {
            for (ReportHit hit : results.hits()) {
                reports.find(new ReportId(hit.id())).ifPresent(report -> write(writer, report));
            }
            String next = results.next();
            results = next == null ? null : searching.reports(after(query, next));
        }
        writer.end();
    }

    private void writePassages(Query query, Results<PassageHit> first, RecordWriter<PassageHit> writer)
            throws IOException {
        writer.begin();
        @Nullable Results<PassageHit> results = first;
        while (results != null) {
            for (PassageHit hit : results.hits()) {
                writer.write(hit);
            }
            String next = results.next();
            results = next == null ? null : searching.passages(after(query, next));
        }
        writer.end();
    }

    private static Query after(Query query, String cursor) {
        return new Query(query.line(), query.filters(), query.sort(), 0, BATCH, cursor, query.facets());
    }

    private static void write(RecordWriter<Report> writer, Report report) {
        try {
            writer.write(report);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
