package org.moisson.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.moisson.classification.HeldOut.Outcome;

/** Finds for each kind how sure a judgement must be, so that precision and recall together are best. */
final class Thresholds {

    static final List<Float> NONE = Collections.nCopies(6, 0f);

    private static final int ROUNDS = 4;

    private Thresholds() {}

    /** The thresholds in the order of the kinds, one after the other moved to where F1 over all outcomes is highest. */
    static List<Float> best(List<Outcome> outcomes) {
        List<Float> now = new ArrayList<>(Collections.nCopies(6, 0.15f));
        for (int round = 0; round < ROUNDS; round++) {
            for (int kind = 1; kind < now.size(); kind++) {
                int current = kind;
                float highest = -1;
                float best = now.get(kind);
                for (float at :
                        IntStream.rangeClosed(4, 45).mapToObj(n -> n / 100f).toList()) {
                    now.set(current, at);
                    float reached = f1(outcomes, now);
                    if (reached > highest) {
                        highest = reached;
                        best = at;
                    }
                }
                now.set(current, best);
            }
        }
        return now;
    }

    /** The outcomes with the judgements that are not sure enough taken away. */
    static List<Outcome> above(List<Outcome> outcomes, List<Float> enough) {
        return outcomes.stream()
                .map(each -> new Outcome(each.gold(), each.judged().filter(given -> passes(given, enough))))
                .toList();
    }

    private static boolean passes(Judgement given, List<Float> enough) {
        return given.confidence()
                >= enough.get(FindingTraining.KINDS.indexOf(given.kind().slug()));
    }

    private static float f1(List<Outcome> outcomes, List<Float> enough) {
        int right = 0;
        int both = 0;
        for (Outcome each : outcomes) {
            boolean given = each.judged().isPresent() && passes(each.judged().get(), enough);
            both += (each.wanted() ? 1 : 0) + (given ? 1 : 0);
            right += given && each.right() ? 1 : 0;
        }
        return 2f * right / Math.max(1, both);
    }
}
