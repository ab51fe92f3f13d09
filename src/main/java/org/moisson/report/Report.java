package org.moisson.report;

import java.time.Instant;
import java.util.List;

/**
 * A report as the store holds it: what was read, its sheet and its findings.
 *
 * @param fileName the name under which it came in
 * @param understoodBy version of the classifier and of the vocabularies that made sheet and findings
 */
public record Report(
        ReportId id,
        String fileName,
        Instant importedAt,
        Reading reading,
        Sheet sheet,
        List<Finding> findings,
        String understoodBy) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** The title of the sheet, the file's name where there is none. */
    public String title() {
        return sheet.titleOr(fileName);
    }
}
