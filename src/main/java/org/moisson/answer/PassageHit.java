package org.moisson.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.query.Reason;
import org.moisson.report.Box;

/** A passage that was found; kind, polarity and modality are slugs, null where it states nothing. */
public record PassageHit(
        String id,
        String reportId,
        String reportTitle,
        String text,
        String html,
        List<Integer> pages,
        List<String> section,
        @Nullable String kind,
        @Nullable String polarity,
        List<String> factors,
        @Nullable String modality,
        List<Box> boxes,
        double score,
        List<Reason> why) {}
