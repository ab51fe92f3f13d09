package org.moisson.importing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.moisson.classification.Classifier;
import org.moisson.identity.Actor;
import org.moisson.report.Reading;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Tag;
import org.moisson.store.Reports;
import org.springframework.stereotype.Component;

/** Makes a report of a reading. */
@Component
final class Understanding {

    private final Classifier classifier;
    private final Reports reports;

    Understanding(Classifier classifier, Reports reports) {
        this.classifier = classifier;
        this.reports = reports;
    }

    /** The report of a file that was just read, under the name and instant of its first import if there was one. */
    Report report(String name, Reading reading) {
        Optional<Report> before = reports.find(reading.id());
        return understood(
                before.map(Report::fileName).orElse(name),
                before.map(Report::importedAt).orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                reading);
    }

    /** The reports that an earlier classifier or vocabulary understood. */
    List<ReportId> outdated() {
        return reports.understoodOtherwise(classifier.version());
    }

    /** The version of the classifier with its vocabularies. */
    String version() {
        return classifier.version();
    }

    /**
     * Understands a kept report anew, with no re-reading; empty when it is gone or comes out as it was, which is noted
     * and leaves the report untouched.
     */
    Optional<Report> again(ReportId id) {
        Optional<Report> kept = reports.find(id);
        if (kept.isEmpty()) {
            return kept;
        }
        Report report = kept.get();
        String version = classifier.version();
        if (classifier.agrees(report.reading(), report.understoodBy())) {
            reports.understoodAlike(id, version);
            return Optional.empty();
        }
        Report renewed = understood(report.fileName(), report.importedAt(), report.reading());
        if (renewed.sheet().equals(report.sheet()) && renewed.findings().equals(report.findings())) {
            reports.understoodAlike(id, renewed.understoodBy());
            return Optional.empty();
        }
        reports.save(renewed);
        return Optional.of(renewed);
    }

    /** Takes the contact details out of a kept report for good; empty when there is none. */
    Optional<Report> withoutContacts(ReportId id, Actor by) {
        return reports.find(id).map(kept -> {
            Redaction redaction = redaction(kept.fileName(), kept.importedAt(), kept.reading());
            Report report = discreet(kept.fileName(), kept.importedAt(), redaction.of(kept.reading()));
            reports.saveForgotten(report, redaction::of, by);
            return report;
        });
    }

    private Report understood(String name, Instant imported, Reading reading) {
        return reports.contactsForgotten(reading.id())
                ? discreet(name, imported, redaction(name, imported, reading).of(reading))
                : whole(name, imported, reading);
    }

    /** Understood once to know what the contact details are, and then without them, so that nothing quotes them. */
    private Redaction redaction(String name, Instant imported, Reading reading) {
        return new Redaction(whole(name, imported, reading).sheet().contacts().stream()
                .map(Tag::value)
                .toList());
    }

    private Report discreet(String name, Instant imported, Reading redacted) {
        Report report = whole(name, imported, redacted);
        return new Report(
                report.id(),
                report.fileName(),
                report.importedAt(),
                report.reading(),
                report.sheet().withoutContacts(),
                report.findings(),
                report.understoodBy());
    }

    private Report whole(String name, Instant imported, Reading reading) {
        // asked for first: where the vocabularies change meanwhile, the report counts as understood by the former ones
        String version = classifier.version();
        Classifier.Understood understood = classifier.understand(reading);
        return new Report(reading.id(), name, imported, reading, understood.sheet(), understood.findings(), version);
    }
}
