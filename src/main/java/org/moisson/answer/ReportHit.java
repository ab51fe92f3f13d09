package org.moisson.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Reason;
import org.moisson.report.Dates;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;

/** A report that was found, with what a results page shows of it. */
public record ReportHit(
        String id,
        String title,
        @Nullable String type,
        @Nullable String scope,
        @Nullable String organisation,
        Dates dates,
        List<Place> places,
        List<String> themes,
        List<String> populations,
        List<String> settings,
        List<Ottawa> ottawa,
        double score,
        List<Snippet> snippets,
        List<Reason> why) {}
