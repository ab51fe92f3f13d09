package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.moisson.report.Evidence;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Territory;

/** Says where an action takes place, and what the other places of its report are to it. */
final class PlaceTagger {

    private static final double ENOUGH = 0.75;
    private static final double SHARE = 0.2;
    private static final int MOST = 40;

    /** A value that its row speaks against is among the first to be looked at. */
    private static final double DOUBTFUL = 0.5;

    private static final double MOST_SHARE = 0.6;
    private static final Pattern NATIONAL = Pattern.compile(
            "\\b(echelle nationale|territoire national|niveau national|france entiere|dispositif national|programme national|toute la france|ensemble du territoire|en france)\\b");

    private final Gazetteer gazetteer;

    PlaceTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places by role, the action's own first, with the territories that hold them. */
    List<Tag<Place>> read(ZonedText text, String scope, List<PlaceMention> mentions) {
        PlaceEvidence gathered = new PlaceEvidence();
        mentions.forEach(mention -> gathered.add(mention, scope));
        Map<String, Tag<Place>> tags = new LinkedHashMap<>();
        Set<String> misplaced = misplaced(text, mentions);
        gathered.places(ENOUGH, SHARE).stream()
                .limit(MOST)
                .map(tag -> misplaced.contains(tag.value().code()) ? doubtful(tag) : tag)
                .forEach(tag -> tags.put(key(tag.value()), tag));
        List<Tag<Place>> stated = List.copyOf(tags.values());
        for (Tag<Place> tag : stated) {
            upwards(tag).stream()
                    .filter(above -> !tags.containsKey(
                                    PlaceRole.INTERVENTION + " " + above.value().code())
                            || isAction(tag))
                    .forEach(above -> tags.merge(key(above.value()), above, PlaceTagger::surer));
        }
        if (tags.values().stream().noneMatch(tag -> tag.value().role() == PlaceRole.INTERVENTION)) {
            otherwise(text, mentions, scope).forEach(tag -> tags.putIfAbsent(key(tag.value()), tag));
        }
        return tags.values().stream()
                .sorted(Comparator.comparing((Tag<Place> tag) -> tag.value().role())
                        .thenComparingDouble(tag -> -tag.confidence()))
                .toList();
    }

    /** The territories in rows of the card whose label wants another level: a department in the row of the region. */
    private static Set<String> misplaced(ZonedText text, List<PlaceMention> mentions) {
        Set<String> codes = new HashSet<>();
        for (CardRow row : text.rows(CardField.TERRITORY)) {
            List<Territory> named = mentions.stream()
                    .filter(mention -> holds(row, mention))
                    .map(mention -> mention.candidates().getFirst())
                    .toList();
            wanted(row.label())
                    .filter(level -> named.stream().noneMatch(each -> each.level() == level))
                    .ifPresent(level -> named.forEach(each -> codes.add(each.code())));
        }
        return codes;
    }

    private static Optional<PlaceLevel> wanted(String label) {
        return switch (Folding.stem(Folding.fold(label.strip()))) {
            case "region" -> Optional.of(PlaceLevel.REGION);
            case "departement" -> Optional.of(PlaceLevel.DEPARTMENT);
            case "commun" -> Optional.of(PlaceLevel.COMMUNE);
            default -> Optional.empty();
        };
    }

    private static boolean holds(CardRow row, PlaceMention mention) {
        String passage = mention.passage().passage().id();
        return row.evidence().stream().anyMatch(each -> each.passageId().equals(passage));
    }

    private static Tag<Place> doubtful(Tag<Place> tag) {
        return new Tag<>(tag.value(), tag.origin(), Math.min(DOUBTFUL, tag.confidence()), tag.status(), tag.evidence());
    }

    private static Tag<Place> surer(Tag<Place> one, Tag<Place> other) {
        return other.confidence() > one.confidence() && one.origin() == other.origin() ? other : one;
    }

    private static boolean isAction(Tag<Place> tag) {
        return tag.value().role() == PlaceRole.INTERVENTION;
    }

    private static String key(Place place) {
        return place.role() + " " + place.code();
    }

    /** Every place that the text names, each settled on one territory. */
    List<PlaceMention> mentions(ZonedText text) {
        return Homonyms.settle(named(text));
    }

    private List<PlaceMention> named(ZonedText text) {
        PlaceScanner scanner = new PlaceScanner(gazetteer);
        List<PlaceMention> found = new ArrayList<>();
        for (ZonedPassage passage : text.passages()) {
            if (passage.zone() != Zone.NOTE && passage.zone() != Zone.REFERENCES && passage.zone() != Zone.CONTACT) {
                found.addAll(scanner.scan(passage));
            }
        }
        Map<String, PlaceMention> rows = new HashMap<>();
        for (CardRow row : text.rows(CardField.TERRITORY)) {
            found.stream()
                    .filter(mention -> holds(row, mention) && plain(mention))
                    .forEach(mention -> rows.put(mention.passage().passage().id() + mention.name(), mention));
        }
        List<CardRow> carriers = text.rows(CardField.CARRIER);
        return found.stream()
                .map(mention ->
                        rows.containsKey(mention.passage().passage().id() + mention.name()) ? inCard(mention) : mention)
                .map(mention -> plain(mention) && carriers.stream().anyMatch(row -> holds(row, mention))
                        ? seat(mention)
                        : mention)
                .toList();
    }

    private static boolean plain(PlaceMention mention) {
        return mention.role() == PlaceRole.INTERVENTION || mention.role() == PlaceRole.CITED;
    }

    private static PlaceMention inCard(PlaceMention mention) {
        return new PlaceMention(
                mention.passage(), mention.name(), mention.candidates(), PlaceRole.INTERVENTION, 4, true);
    }

    private static PlaceMention seat(PlaceMention mention) {
        return new PlaceMention(
                mention.passage(),
                mention.name(),
                mention.candidates(),
                PlaceRole.SEAT,
                mention.weight(),
                mention.sure());
    }

    private List<Tag<Place>> upwards(Tag<Place> tag) {
        return gazetteer.find(tag.value().code()).map(gazetteer::upwards).orElse(List.of()).stream()
                .filter(above -> !above.code().equals(tag.value().code()))
                .map(above -> Tag.inferred(place(above, tag.value().role()), tag.confidence(), tag.evidence()))
                .toList();
    }

    private static Place place(Territory territory, PlaceRole role) {
        return new Place(territory.code(), territory.level(), territory.label(), role);
    }

    /** Without a place of its own, an action is where its partners are; a national scheme is everywhere. */
    private List<Tag<Place>> otherwise(ZonedText text, List<PlaceMention> mentions, String scope) {
        return scope.equals("experience") ? nearPartners(mentions) : national(text);
    }

    private static List<Tag<Place>> national(ZonedText text) {
        Place nation = new Place("nat", PlaceLevel.NATIONAL, "France", PlaceRole.INTERVENTION);
        return text.speaking().stream()
                .filter(passage -> NATIONAL.matcher(passage.folded()).find())
                .limit(1)
                .map(passage -> Tag.inferred(nation, 0.7, List.of(passage.evidence())))
                .toList();
    }

    private List<Tag<Place>> nearPartners(List<PlaceMention> mentions) {
        Map<String, List<Evidence>> homes = new TreeMap<>();
        for (PlaceMention mention : mentions) {
            if (mention.role() == PlaceRole.CITED || mention.role() == PlaceRole.SEAT) {
                Homonyms.homes(mention.candidates().getFirst())
                        .forEach(code -> homes.computeIfAbsent(code, any -> new ArrayList<>())
                                .add(mention.passage().evidence()));
            }
        }
        int most = homes.values().stream().mapToInt(List::size).max().orElse(1);
        return homes.entrySet().stream()
                .filter(home -> home.getValue().size() >= MOST_SHARE * most)
                .flatMap(home -> gazetteer.find(home.getKey()).stream()
                        .map(territory -> Tag.inferred(
                                place(territory, PlaceRole.INTERVENTION),
                                0.5,
                                home.getValue().stream().distinct().limit(2).toList())))
                .toList();
    }
}
