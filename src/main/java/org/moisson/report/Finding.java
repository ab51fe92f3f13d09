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

    /** What the finding of that id said earlier in the report. */
    public Finding repeating(String earlier) {
        return placed(places, populations, earlier);
    }

    /** For these places and populations. */
    public Finding concerning(List<Place> where, List<String> whom) {
        return placed(where, whom, sameAs);
    }

    private Finding placed(List<Place> where, List<String> whom, @Nullable String earlier) {
        return new Finding(
                id,
                kind,
                polarity,
                factors,
                quote,
                passageId,
                pages,
                boxes,
                section,
                context,
                modality,
                where,
                whom,
                confidence,
                status,
                toVerify,
                earlier);
    }

    /** As a person understood it; a sense that is not the derived one is sure. */
    public Finding confirmed(Sense sense) {
        double sure = sense.equals(Sense.of(this)) ? confidence : 1;
        return judged(sense, sure, Status.CONFIRMED, false);
    }

    /** As no finding, by a person's word. */
    public Finding rejected() {
        return judged(Sense.of(this), confidence, Status.REJECTED, toVerify);
    }

    private Finding judged(Sense sense, double sure, Status standing, boolean doubtful) {
        return new Finding(
                id,
                sense.kind(),
                sense.polarity(),
                sense.factors(),
                quote,
                passageId,
                pages,
                boxes,
                section,
                context,
                sense.modality(),
                places,
                populations,
                sure,
                standing,
                doubtful,
                sameAs);
    }
}
