package org.moisson.searching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.language.Meaning;
import org.moisson.language.Meaning.Part;
import org.moisson.query.Clause;

/** Lets passages whose meaning is near that of one line go up. Which are found does not change. */
final class Nearness {

    /** What nearness counts beside the engine's score, the best score being 1. */
    private static final double SHARE = 0.15;

    private static final double SECTION = 0.4;
    private static final double TITLE = 0.2;

    private final Meaning meaning;
    private final float[] wanted;
    private final Map<String, Double> known = new HashMap<>();

    Nearness(Meaning meaning, Asked asked) {
        this.meaning = meaning;
        this.wanted = meaning.of(asked.clauses().stream().map(Clause::shown).collect(Collectors.joining(" ")));
    }

    /** The hits in the same order, with other scores. */
    List<Scored<IndexedPassage>> weighed(List<Scored<IndexedPassage>> hits) {
        double most = hits.stream().mapToDouble(Scored::score).max().orElse(0);
        return hits.stream()
                .map(each -> new Scored<>(
                        each.hit(), each.score() * (1 - SHARE) + near(each.hit()) * most * SHARE, each.cursor()))
                .toList();
    }

    private double near(IndexedPassage passage) {
        return known.computeIfAbsent(passage.id(), id -> {
            float[] said = meaning.of(List.of(
                    new Part(passage.text(), 1),
                    new Part(String.join(" ", passage.section()), SECTION),
                    new Part(passage.reportTitle(), TITLE)));
            return Math.max(0, Meaning.likeness(wanted, said));
        });
    }
}
