package org.moisson.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the product is about: a passage that states a lever, an obstacle, a result, a lesson or a recommendation.
 *
 * @param id stable: the report's id, a hash of the folded quote and an ordinal
 * @param factors one or two slugs of the factor vocabulary, the best first; may be empty for a result
 * @param quote as printed, word for word
 * @param context what leads the statement in; may be empty
 * @param sameAs the id of the finding that says the same earlier in this report, or null
 */
public record Finding(
        String id,
        FindingKind kind,
        Polarity polarity,
        List<String> factors,
        String quote,
        String passageId,
        List<Integer> pages,
        List<Box> boxes,
        List<String> section,
        String context,
        Modality modality,
        List<Place> places,
        List<String> populations,
        double confidence,
        Status status,
        boolean toVerify,
        @Nullable String sameAs) {

    public Finding {
        factors = List.copyOf(factors);
        pages = List.copyOf(pages);
        boxes = List.copyOf(boxes);
        section = List.copyOf(section);
        places = List.copyOf(places);
        populations = List.copyOf(populations);
    }
}
