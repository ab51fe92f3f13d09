package org.moisson.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Dates;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;

/** What the index keeps of a report for display, so that a page of results needs no store; rejected values are left out. */
public record IndexedReport(
        String id,
        String title,
        @Nullable String type,
        String scope,
        @Nullable String organisation,
        Dates dates,
        List<Place> places,
        List<String> themes,
        List<String> populations,
        List<String> settings,
        List<Ottawa> ottawa) {}
