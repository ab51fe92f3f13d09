package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moisson.report.Evidence;
import org.moisson.report.Place;
import org.moisson.report.PlaceRole;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Territory;

/** What the mentions of each territory add up to. */
final class PlaceEvidence {

    private static final int MOST_EVIDENCE = 3;

    private final Map<Territory, Map<PlaceRole, List<PlaceMention>>> found = new LinkedHashMap<>();

    /** Adds a settled mention; a document of method or of many cases only cites its places, but for its card. */
    void add(PlaceMention mention, String scope) {
        boolean elsewhere =
                !scope.equals("experience") && mention.role() == PlaceRole.INTERVENTION && mention.weight() < 4;
        PlaceRole role = elsewhere ? PlaceRole.CITED : mention.role();
        found.computeIfAbsent(mention.candidates().getFirst(), territory -> new EnumMap<>(PlaceRole.class))
                .computeIfAbsent(role, any -> new ArrayList<>())
                .add(mention);
    }

    /** One place a territory, in the role that most is said for; one of intervention needs enough, and its share of the most. */
    List<Tag<Place>> places(double enough, double share) {
        double most = found.values().stream()
                .mapToDouble(roles -> sum(roles.getOrDefault(PlaceRole.INTERVENTION, List.of())))
                .max()
                .orElse(0);
        List<Tag<Place>> tags = new ArrayList<>();
        found.forEach((territory, roles) -> {
            PlaceRole role = role(roles, Math.max(enough, share * most));
            List<PlaceMention> mentions =
                    roles.getOrDefault(role, roles.values().iterator().next());
            Place place = new Place(territory.code(), territory.level(), territory.label(), role);
            tags.add(Tag.stated(place, confidence(role, mentions), evidence(mentions)));
        });
        tags.sort(Comparator.comparing((Tag<Place> tag) -> tag.value().role())
                .thenComparingDouble(tag -> -tag.confidence()));
        return tags;
    }

    private static PlaceRole role(Map<PlaceRole, List<PlaceMention>> roles, double enough) {
        double acted = sum(roles.getOrDefault(PlaceRole.INTERVENTION, List.of()));
        if (roles.containsKey(PlaceRole.WITHDRAWN)) {
            return PlaceRole.WITHDRAWN;
        }
        if (acted >= enough) {
            return PlaceRole.INTERVENTION;
        }
        return roles.keySet().stream()
                .filter(role -> role != PlaceRole.INTERVENTION)
                .min(Comparator.comparing(role -> role == PlaceRole.CITED))
                .orElse(PlaceRole.CITED);
    }

    private static double sum(List<PlaceMention> mentions) {
        return mentions.stream().mapToDouble(PlaceMention::weight).sum();
    }

    private static double confidence(PlaceRole role, List<PlaceMention> mentions) {
        double sum = sum(mentions);
        return role == PlaceRole.INTERVENTION ? Math.clamp(0.55 + 0.1 * sum, 0.5, 0.95) : 0.65;
    }

    private static List<Evidence> evidence(List<PlaceMention> mentions) {
        return mentions.stream()
                .sorted(Comparator.comparingDouble(PlaceMention::weight).reversed())
                .map(mention -> mention.passage().evidence())
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }
}
