package org.moisson.classification;

import java.util.List;
import org.moisson.report.PlaceRole;
import org.moisson.vocabulary.Territory;

/**
 * A name of a territory in a text.
 *
 * @param candidates the territories of that name, the likeliest first
 * @param role what the sentence makes of it
 * @param weight how much it says that the action is there
 * @param sure whether the words around show that it is a place
 */
record PlaceMention(
        ZonedPassage passage, String name, List<Territory> candidates, PlaceRole role, double weight, boolean sure) {

    PlaceMention resolved(Territory territory) {
        return new PlaceMention(passage, name, List.of(territory), role, weight, sure);
    }
}
