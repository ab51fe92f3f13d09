package org.moisson.store;

import org.jspecify.annotations.Nullable;
import org.moisson.report.ReportId;

/**
 * One file of an import.
 *
 * @param name as it came in, without folders
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param pages read so far or in all; pagesRecognised those through recognition
 * @param reportId of the report it became, or of the one already there; null before
 * @param newVersionOf the report that this one seems to be a new version of, or null
 * @param problem why it failed, or what was left unread in a report that is INDEXED all the same; null when all is well
 */
public record ImportItem(
        long id,
        String importId,
        String name,
        String sha256,
        long bytes,
        ItemState state,
        int pages,
        int pagesRecognised,
        @Nullable ReportId reportId,
        @Nullable ReportId newVersionOf,
        @Nullable ItemProblem problem) {

    /** The same in another state. */
    public ImportItem in(ItemState now) {
        return new ImportItem(
                id, importId, name, sha256, bytes, now, pages, pagesRecognised, reportId, newVersionOf, problem);
    }

    /** The same with so many pages read, and so many of them through recognition. */
    public ImportItem read(int all, int recognised) {
        return new ImportItem(
                id, importId, name, sha256, bytes, state, all, recognised, reportId, newVersionOf, problem);
    }

    /** The same as it became a report, perhaps a new version of another. */
    public ImportItem became(ReportId report, @Nullable ReportId versionOf) {
        return new ImportItem(
                id, importId, name, sha256, bytes, state, pages, pagesRecognised, report, versionOf, problem);
    }

    /** The same with what is wrong with it. */
    public ImportItem with(ItemProblem wrong) {
        return new ImportItem(
                id, importId, name, sha256, bytes, state, pages, pagesRecognised, reportId, newVersionOf, wrong);
    }
}
