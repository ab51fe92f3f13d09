package org.moisson.classification;

import java.util.List;
import org.moisson.report.Place;
import org.moisson.report.PlaceRole;
import org.moisson.report.Population;
import org.moisson.report.PopulationRole;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;

/** The places and populations of a sheet that its findings speak of. */
final class SheetMentions {

    private final List<Place> places;
    private final List<String> populations;

    SheetMentions(Sheet sheet) {
        this.places = sheet.places().stream()
                .filter(tag -> !tag.rejected())
                .map(Tag::value)
                .toList();
        this.populations = sheet.populations().stream()
                .filter(tag -> !tag.rejected())
                .map(Tag::value)
                .filter(population -> population.role() == PopulationRole.TARGET)
                .map(Population::id)
                .distinct()
                .toList();
    }

    /** The places that the text names, else those of the action. */
    List<Place> places(String text) {
        List<Place> named =
                places.stream().filter(place -> text.contains(place.label())).toList();
        return named.isEmpty()
                ? places.stream()
                        .filter(place -> place.role() == PlaceRole.INTERVENTION)
                        .toList()
                : named;
    }

    /** The populations that the action is for. */
    List<String> populations() {
        return populations;
    }
}
