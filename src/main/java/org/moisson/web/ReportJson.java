package org.moisson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curated;
import org.moisson.report.Recognition;
import org.moisson.report.Report;
import org.moisson.report.Section;
import org.moisson.report.Sheet;

/** A report's whole sheet as the API gives it. */
record ReportJson(
        String id,
        String fileName,
        Instant importedAt,
        String mediaType,
        @JsonUnwrapped Sheet sheet,
        int pages,
        String language,
        Recognition recognition,
        List<Section> sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer version) {

    static ReportJson of(Curated curated) {
        return of(curated.report(), curated.version());
    }

    /** Version is how many decisions were taken on it, null where that doesn't matter. */
    static ReportJson of(Report report, @Nullable Integer version) {
        return new ReportJson(
                report.id().value(),
                report.fileName(),
                report.importedAt(),
                report.reading().properties().mediaType(),
                report.sheet(),
                report.reading().pages().size(),
                report.reading().language(),
                report.reading().recognition(),
                report.reading().sections(),
                version);
    }
}
