package org.moisson.curation;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.moisson.report.Decision;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.Decisions;
import org.moisson.store.Reports;
import org.springframework.stereotype.Component;

/** The reports as people left them: whoever shows or indexes a report takes it from here. Thread-safe. */
@Component
public final class CuratedReports {

    private final Reports reports;
    private final Decisions decisions;
    private final Applying applying;

    CuratedReports(Reports reports, Decisions decisions, Applying applying) {
        this.reports = reports;
        this.decisions = decisions;
        this.applying = applying;
    }

    /** The report of that id. */
    public Optional<Report> find(ReportId id) {
        return curated(id).map(Curated::report);
    }

    /** The same with its decisions and doubts. */
    public Optional<Curated> curated(ReportId id) {
        return reports.find(id).map(this::of);
    }

    /** All reports there are when the first is asked for, one at a time. */
    public Iterator<Report> all() {
        Iterator<Report> derived = reports.all();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return derived.hasNext();
            }

            @Override
            public Report next() {
                return of(derived.next()).report();
            }
        };
    }

    /** As it was derived from its text, with nothing that people decided. */
    Optional<Report> derived(ReportId id) {
        return reports.find(id);
    }

    /** A derived report with what was decided so far. */
    Curated of(Report derived) {
        return with(derived, decisions.of(derived.id()));
    }

    /** A derived report with these decisions. */
    Curated with(Report derived, List<Decision> decided) {
        return applying.apply(derived, decided);
    }
}
