package org.moisson.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.moisson.report.Finding;
import org.moisson.report.Report;

/** A sheet with its findings, for an export. */
record ReportWithFindings(@JsonUnwrapped ReportJson report, List<Finding> findings) {

    static ReportWithFindings of(Report report) {
        return new ReportWithFindings(ReportJson.of(report, null), report.findings());
    }
}
