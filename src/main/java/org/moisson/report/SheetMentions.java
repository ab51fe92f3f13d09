package org.moisson.report;

import java.util.List;

/** The places and populations of a sheet that its findings speak of. */
public final class SheetMentions {

    private final List<Place> places;
    private final List<String> populations;

    /** Rejected values are left out. */
    public SheetMentions(Sheet sheet) {
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
    public List<Place> places(String text) {
        List<Place> named =
                places.stream().filter(place -> text.contains(place.label())).toList();
        return named.isEmpty()
                ? places.stream()
                        .filter(place -> place.role() == PlaceRole.INTERVENTION)
                        .toList()
                : named;
    }

    /** The populations that the action is for. */
    public List<String> populations() {
        return populations;
    }
}
