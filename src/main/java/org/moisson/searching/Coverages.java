package org.moisson.searching;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.moisson.answer.Answer;
import org.moisson.engine.Found;
import org.moisson.query.Facet;
import org.moisson.report.PlaceLevel;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Territory;
import org.springframework.stereotype.Component;

/** Counts what an answer rests on. */
@Component
final class Coverages {

    private static final String ROLE = "intervention:";

    private final Gazetteer gazetteer;

    Coverages(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Answer.Coverage of(Found<?> found) {
        long experiences = found.counts().getOrDefault(Facet.SCOPE, Map.of()).getOrDefault("experience", 0L);
        Map<String, Long> places = found.counts().getOrDefault(Facet.PLACE, Map.of());
        return new Answer.Coverage(found.reports(), experiences, places(places), found.total());
    }

    /** Places of action that hold no other place of action. */
    private long places(Map<String, Long> counts) {
        Set<String> codes = new HashSet<>();
        Set<String> holding = new HashSet<>();
        for (String each : counts.keySet()) {
            if (each.startsWith(ROLE)) {
                String code = each.substring(ROLE.length());
                codes.add(code);
                gazetteer.find(code).stream()
                        .flatMap(found -> gazetteer.upwards(found).stream())
                        .filter(above -> above.level() != PlaceLevel.COMMUNE)
                        .map(Territory::code)
                        .filter(above -> !above.equals(code))
                        .forEach(holding::add);
            }
        }
        codes.removeAll(holding);
        return codes.size();
    }
}
