package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.report.PlaceLevel;
import org.moisson.vocabulary.Territory;

/** Settles which territory a name means: by the number in brackets, by the departments and regions of the report, then by inhabitants. */
final class Homonyms {

    private static final int WELL_KNOWN = 20_000;
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(\\s*(\\d{2,3}|2[AB])\\s*\\)");

    private Homonyms() {}

    /** The mentions with one candidate each; doubtful names that fit nothing else of the report are left out. */
    static List<PlaceMention> settle(List<PlaceMention> mentions) {
        Map<String, Double> around = around(mentions);
        List<PlaceMention> settled = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            Territory best = numbered(mention).orElseGet(() -> likeliest(mention.candidates(), around));
            boolean fits = homes(best).stream().anyMatch(around::containsKey);
            if (mention.sure()) {
                settled.add(mention.resolved(best));
            } else if (fits || best.inhabitants() > WELL_KNOWN) {
                settled.add(mention.resolved(best).heavier());
            }
        }
        return settled;
    }

    /** The codes of the department and the region of a territory, those that there are. */
    static Set<String> homes(Territory territory) {
        Set<String> homes = new TreeSet<>();
        if (territory.department() != null) {
            homes.add(territory.department());
        }
        if (territory.region() != null) {
            homes.add(territory.region());
        }
        return homes;
    }

    private static Map<String, Double> around(List<PlaceMention> mentions) {
        Map<String, Double> around = new HashMap<>();
        for (PlaceMention mention : mentions) {
            Territory first = mention.candidates().getFirst();
            if (isWide(first) || (mention.candidates().size() == 1 && mention.sure())) {
                homes(first).forEach(code -> around.merge(code, Math.max(0.2, mention.weight()), Double::sum));
            }
        }
        return around;
    }

    private static boolean isWide(Territory territory) {
        return territory.level() == PlaceLevel.DEPARTMENT || territory.level() == PlaceLevel.REGION;
    }

    private static Optional<Territory> numbered(PlaceMention mention) {
        String text = mention.passage().text();
        int at = text.indexOf(mention.name());
        Matcher matcher = NUMBER.matcher(text);
        if (at < 0
                || !matcher.region(at + mention.name().length(), text.length()).lookingAt()) {
            return Optional.empty();
        }
        String department = "dep-" + matcher.group(1);
        return mention.candidates().stream()
                .filter(each -> department.equals(each.department()))
                .findFirst();
    }

    private static Territory likeliest(List<Territory> candidates, Map<String, Double> around) {
        Territory first = candidates.getFirst();
        return isWide(first)
                ? first
                : candidates.stream()
                        .max(Comparator.comparingDouble((Territory each) -> fit(each, around))
                                .thenComparingInt(Territory::inhabitants))
                        .orElse(first);
    }

    private static double fit(Territory territory, Map<String, Double> around) {
        return homes(territory).stream()
                .mapToDouble(code -> around.getOrDefault(code, 0.0) * (code.startsWith("dep") ? 2 : 1))
                .sum();
    }
}
