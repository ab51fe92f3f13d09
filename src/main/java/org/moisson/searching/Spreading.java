package org.moisson.searching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.language.Folding;

/** Puts passages in an order in which one report, or one sentence printed twice, does not take all the places. */
final class Spreading {

    /** What each further passage of the same report is still worth, five times at most. */
    private static final double SAME_REPORT = 0.94;

    private static final double SAME_WORDS = 0.3;

    private Spreading() {}

    /** Takes the best each time, what came before from the same report or in the same words counting against it. */
    static List<Scored<IndexedPassage>> spread(List<Scored<IndexedPassage>> hits) {
        List<Scored<IndexedPassage>> left = new ArrayList<>(hits);
        List<Scored<IndexedPassage>> ordered = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Set<String> said = new HashSet<>();
        while (!left.isEmpty()) {
            Scored<IndexedPassage> best = left.getFirst();
            double most = -1;
            for (Scored<IndexedPassage> each : left) {
                double worth = each.score()
                        * Math.pow(
                                SAME_REPORT,
                                Math.min(5, taken.getOrDefault(each.hit().reportId(), 0)));
                worth *= said.contains(words(each)) ? SAME_WORDS : 1;
                if (worth > most) {
                    most = worth;
                    best = each;
                }
            }
            left.remove(best);
            ordered.add(best);
            taken.merge(best.hit().reportId(), 1, Integer::sum);
            said.add(words(best));
        }
        return ordered;
    }

    private static String words(Scored<IndexedPassage> each) {
        return Folding.fold(each.hit().text()).replaceAll("[^a-z0-9]+", " ");
    }
}
