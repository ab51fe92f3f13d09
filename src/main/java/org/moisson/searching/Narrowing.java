package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.moisson.engine.Found;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Clause;
import org.moisson.query.Match;

/** Wants all words first, then half of them, then any; never leaves out what the corpus does not know. */
final class Narrowing {

    /** So many known words in one passage, and this share of those known, outweigh one that is not. */
    private static final int TOGETHER = 3;

    private static final double TOGETHER_SHARE = 0.4;

    private final SearchEngine engine;

    Narrowing(SearchEngine engine) {
        this.engine = engine;
    }

    /** What was found and what it took. */
    record Outcome<H>(Asked asked, Found<H> found) {}

    /** Lets hits lack clauses only when none holds all. */
    <H> Outcome<H> first(Asked asked, Function<Asked, Found<H>> search) {
        return enough(asked, search, 1);
    }

    /** Lets hits lack clauses until there are so many; those which hold all score higher. */
    <H> Outcome<H> enough(Asked asked, Function<Asked, Found<H>> search, int few) {
        Outcome<H> whole = new Outcome<>(asked, search.apply(asked));
        long found = whole.found().total();
        if (found >= few || asked.mostMissing() == 0 || (found == 0 && unknown(asked))) {
            return whole;
        }
        Outcome<H> best = widened(whole, search, few);
        Asked settled = best.asked();
        return settled.missing() == 0 || found > 0
                ? best
                : new Outcome<>(settled.dropping(lacking(settled)), best.found());
    }

    private static <H> Outcome<H> widened(Outcome<H> whole, Function<Asked, Found<H>> search, int few) {
        Asked asked = whole.asked();
        int most = asked.mostMissing();
        Outcome<H> best = whole;
        for (int missing : asked.reading().question() ? List.of(most) : List.of((most + 1) / 2, most)) {
            if (best.found().total() < few) {
                Asked wider = asked.lacking(missing);
                Found<H> more = search.apply(wider);
                best = more.total() > best.found().total() ? new Outcome<>(wider, more) : best;
            }
        }
        return best;
    }

    /** Whether a word is wanted that neither texts nor vocabularies hold, or half of key words no text; what is strict, texts must. */
    private boolean unknown(Asked asked) {
        List<Long> all =
                engine.passagesWith(asked.clauses().stream().map(Clause::match).toList());
        List<Clause> held = new ArrayList<>();
        List<Clause> lost = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            (all.get(at) > 0 ? held : lost).add(asked.clauses().get(at));
        }
        boolean most = lost.size() * 2 > all.size() && !asked.reading().question();
        if (most || held.isEmpty() || lost.stream().anyMatch(Clause::strict)) {
            return true;
        }
        long subjects = lost.stream()
                .filter(each -> !asked.reading().known().contains(each.shown()))
                .count();
        return subjects > 1 || (subjects == 1 && !(asked.reading().question() && together(held)));
    }

    /** Whether some passage holds so many of these that a single other word is not the subject. */
    private boolean together(List<Clause> held) {
        int least = Math.max(TOGETHER, (int) Math.ceil(held.size() * TOGETHER_SHARE));
        List<Match> matches = held.stream().map(Clause::match).toList();
        return held.size() >= least
                && engine.passagesWith(List.of(new Match.SomeOf(matches, least)))
                                .getFirst()
                        > 0;
    }

    /** The clauses that fewest passages hold among those which lack the least. */
    private List<Clause> lacking(Asked asked) {
        int least = 1;
        int most = asked.missing();
        while (least < most) {
            int middle = (least + most) / 2;
            Match match = asked.lacking(middle).match();
            if (engine.passagesWith(List.of(match)).getFirst() > 0) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        Match nearest = asked.lacking(least).match();
        List<Clause> loose =
                asked.clauses().stream().filter(each -> !each.strict()).toList();
        List<Long> held = engine.passagesWith(loose.stream()
                .map(each -> (Match) new Match.AllOf(List.of(nearest, each.match())))
                .toList());
        return IntStream.range(0, loose.size())
                .boxed()
                .sorted(Comparator.comparing(held::get))
                .limit(least)
                .map(loose::get)
                .toList();
    }
}
