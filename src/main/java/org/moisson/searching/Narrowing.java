package org.moisson.searching;

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
        Outcome<H> best = new Outcome<>(asked, search.apply(asked));
        int most = asked.mostMissing();
        if (best.found().total() >= few || most == 0 || (best.found().total() == 0 && unknown(asked))) {
            return best;
        }
        for (int missing : List.of((most + 1) / 2, most)) {
            if (best.found().total() < few) {
                Asked wider = asked.lacking(missing);
                Found<H> more = search.apply(wider);
                best = more.total() > best.found().total() ? new Outcome<>(wider, more) : best;
            }
        }
        Asked settled = best.asked();
        return settled.missing() == 0 ? best : new Outcome<>(settled.dropping(lacking(settled)), best.found());
    }

    /** Whether a word is wanted that neither texts nor vocabularies hold, or half of them no text; what is strict, texts must. */
    private boolean unknown(Asked asked) {
        List<Clause> doubtful = asked.clauses().stream()
                .filter(each -> each.strict() || !asked.reading().known().contains(each.shown()))
                .toList();
        List<Long> all =
                engine.passagesWith(asked.clauses().stream().map(Clause::match).toList());
        long absent = all.stream().filter(each -> each == 0).count();
        return absent * 2 > all.size()
                || IntStream.range(0, all.size())
                        .anyMatch(at -> all.get(at) == 0
                                && doubtful.contains(asked.clauses().get(at)));
    }

    /** The clauses that fewest passages hold among those which lack the least. */
    private List<Clause> lacking(Asked asked) {
        List<Long> counts = engine.passagesWith(IntStream.rangeClosed(1, asked.missing())
                .mapToObj(missing -> asked.lacking(missing).match())
                .toList());
        int least = 1 + (int) counts.stream().takeWhile(each -> each == 0).count();
        Match nearest = asked.lacking(Math.min(least, asked.missing())).match();
        List<Clause> loose =
                asked.clauses().stream().filter(each -> !each.strict()).toList();
        List<Long> held = engine.passagesWith(loose.stream()
                .map(each -> (Match) new Match.AllOf(List.of(nearest, each.match())))
                .toList());
        return IntStream.range(0, loose.size())
                .boxed()
                .sorted(Comparator.comparing(held::get))
                .limit(Math.min(least, asked.missing()))
                .map(loose::get)
                .toList();
    }
}
