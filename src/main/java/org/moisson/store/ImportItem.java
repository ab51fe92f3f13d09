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
        @Nullable ItemProblem problem) {}
