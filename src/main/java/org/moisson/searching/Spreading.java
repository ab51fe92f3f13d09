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

    /** A hit and its words, folded. */
    private record Said(Scored<IndexedPassage> hit, String words) {

        String report() {
            return hit.hit().reportId();
        }
    }

    /** Takes the best each time, what came before from the same report or in the same words counting against it. */
    static List<Scored<IndexedPassage>> spread(List<Scored<IndexedPassage>> hits) {
        List<Said> left = new ArrayList<>(
                hits.stream().map(each -> new Said(each, words(each))).toList());
        List<Scored<IndexedPassage>> ordered = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Set<String> said = new HashSet<>();
        while (!left.isEmpty()) {
            Said best = left.getFirst();
            double most = -1;
            for (Said each : left) {
                double worth = each.hit().score()
                        * Math.pow(SAME_REPORT, Math.min(5, taken.getOrDefault(each.report(), 0)))
                        * (said.contains(each.words()) ? SAME_WORDS : 1);
                if (worth > most) {
                    most = worth;
                    best = each;
                }
            }
            left.remove(best);
            ordered.add(best.hit());
            taken.merge(best.report(), 1, Integer::sum);
            said.add(best.words());
        }
        return ordered;
    }

    private static String words(Scored<IndexedPassage> each) {
        return Folding.fold(each.hit().text()).replaceAll("[^a-z0-9]+", " ");
    }
}
