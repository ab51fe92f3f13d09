package org.moisson.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Nature;
import org.moisson.report.Box;
import org.moisson.report.Dates;
import org.moisson.report.Finding;
import org.moisson.report.Place;

/**
 * What the index keeps of a passage for display, with what is said of its report.
 *
 * @param finding what it states, or null
 * @param places of the report
 */
public record IndexedPassage(
        String id,
        String reportId,
        String reportTitle,
        @Nullable String organisation,
        String scope,
        Dates dates,
        List<Place> places,
        List<String> populations,
        String text,
        String context,
        List<Integer> pages,
        List<String> section,
        List<Box> boxes,
        Nature nature,
        @Nullable Finding finding) {}
