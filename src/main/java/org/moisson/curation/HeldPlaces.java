package org.moisson.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.Origin;
import org.moisson.report.Place;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Territory;
import org.springframework.stereotype.Component;

/** Keeps the territories that hold a place in step with what people said of the place itself. */
@Component
final class HeldPlaces {

    private final Gazetteer gazetteer;

    HeldPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What holds only rejected places is rejected with them, what holds a place that a person added is there too. */
    List<Tag<FieldValue>> settle(List<Tag<FieldValue>> tags) {
        if (tags.stream().allMatch(tag -> tag.status() == Status.PROPOSED)) {
            return tags;
        }
        Set<String> above = new HashSet<>();
        Set<String> bereft = new HashSet<>();
        Map<String, Tag<FieldValue>> added = new LinkedHashMap<>();
        for (Tag<FieldValue> tag : tags) {
            Set<String> into = tag.rejected() ? bereft : above;
            holding(tag).forEach(place -> into.add(key(place)));
            if (tag.origin() == Origin.HUMAN) {
                holding(tag).forEach(place -> added.put(key(place), held(place, tag)));
            }
        }
        bereft.removeAll(above);
        List<Tag<FieldValue>> settled = new ArrayList<>();
        for (Tag<FieldValue> tag : tags) {
            String key = Keys.of(Field.PLACES, tag.value());
            added.remove(key);
            boolean fallen = bereft.contains(key) && derived(tag);
            settled.add(fallen ? tag.withStatus(Status.REJECTED) : tag);
        }
        settled.addAll(added.values());
        return settled;
    }

    /** Whether the value only says where other places of the report lie. */
    boolean holdsOthers(Tag<FieldValue> tag, List<Tag<FieldValue>> all) {
        String key = Keys.of(Field.PLACES, tag.value());
        return derived(tag)
                && all.stream()
                        .flatMap(this::holding)
                        .anyMatch(place -> key(place).equals(key));
    }

    private static boolean derived(Tag<FieldValue> tag) {
        return tag.origin() == Origin.INFERRED && tag.status() == Status.PROPOSED;
    }

    private static Tag<FieldValue> held(Place place, Tag<FieldValue> by) {
        return new Tag<>(new FieldValue.Located(place), Origin.INFERRED, 1, Status.CONFIRMED, by.evidence());
    }

    private static String key(Place place) {
        return Keys.of(Field.PLACES, new FieldValue.Located(place));
    }

    /** The territories that hold the place, itself left out, in its role. */
    private Stream<Place> holding(Tag<FieldValue> tag) {
        if (!(tag.value() instanceof FieldValue.Located located)) {
            return Stream.of();
        }
        Place place = located.place();
        List<Territory> upwards =
                gazetteer.find(place.code()).map(gazetteer::upwards).orElse(List.of());
        return upwards.stream()
                .filter(each -> !each.code().equals(place.code()))
                .map(each -> new Place(each.code(), each.level(), each.label(), place.role()));
    }
}
