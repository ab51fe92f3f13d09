package org.moisson.web;

import java.util.Optional;
import org.moisson.curation.Curated;
import org.moisson.curation.CuratedReports;
import org.moisson.report.Page;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.Reports;
import org.springframework.stereotype.Component;

/** The reports that a URL can name; throws Missing for those that are not there. */
@Component
final class Documents {

    private final Reports reports;
    private final CuratedReports curated;

    Documents(Reports reports, CuratedReports curated) {
        this.reports = reports;
        this.curated = curated;
    }

    /** The report of that id. */
    Report report(String id) {
        return curated.find(id(id)).orElseThrow(Missing::report);
    }

    /** The report of that id with its decisions and doubts. */
    Curated curated(String id) {
        return curated.curated(id(id)).orElseThrow(Missing::report);
    }

    /** The id, when there is such a report. */
    ReportId existing(String id) {
        ReportId named = id(id);
        if (!reports.holds(named)) {
            throw Missing.report();
        }
        return named;
    }

    /** One page of a report, from 1. */
    Page page(String id, String number) {
        ReportId report = id(id);
        if (!number.matches("[0-9]{1,6}")) {
            throw Missing.page();
        }
        return reports.page(report, Integer.parseInt(number))
                .orElseThrow(() -> reports.holds(report) ? Missing.page() : Missing.report());
    }

    /** The report of that id, empty where there is none or the id is none. */
    Optional<Report> find(String id) {
        return ReportIds.parse(id).flatMap(curated::find);
    }

    /** The id as such; throws Missing when it can't be one. */
    static ReportId id(String id) {
        return ReportIds.parse(id).orElseThrow(Missing::report);
    }

    private static final class ReportIds {
        static Optional<ReportId> parse(String id) {
            return id.matches("[0-9a-f]{32}") ? Optional.of(new ReportId(id)) : Optional.empty();
        }
    }
}
