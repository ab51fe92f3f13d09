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

    /** The same, made likelier by what the rest of the report names. */
    PlaceMention heavier() {
        return new PlaceMention(passage, name, candidates, role, 2 * weight, sure);
    }

    PlaceMention resolved(Territory territory) {
        return new PlaceMention(passage, name, List.of(territory), role, weight, sure);
    }
}
