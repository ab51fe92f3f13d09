package org.moisson.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Box;
import org.moisson.report.Dates;
import org.moisson.report.Place;

/** A finding as an answer quotes it, with its source. Enums are slugs; url opens the report at the page. */
public record QuotedFinding(
        String id,
        String kind,
        String polarity,
        List<String> factors,
        String quote,
        String context,
        String modality,
        double confidence,
        String status,
        String reportId,
        String reportTitle,
        @Nullable String organisation,
        List<Place> places,
        List<String> populations,
        Dates dates,
        List<Integer> pages,
        List<String> section,
        List<Box> boxes,
        String url) {}
