package org.moisson.searching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moisson.engine.Found;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Clause;

/** Wants all words first, then all but the least telling, and never leaves out what the corpus does not know. */
final class Narrowing {

    private final SearchEngine engine;

    Narrowing(SearchEngine engine) {
        this.engine = engine;
    }

    /** What was found and what it took. */
    record Outcome<H>(Asked asked, Found<H> found) {}

    /** As {@link #first}, and where fewer than so many hold all words, those that lack the least telling one come too. */
    <H> Outcome<H> enough(Asked asked, Function<Asked, Found<H>> search, int few) {
        Outcome<H> outcome = first(asked, search);
        Asked now = outcome.asked();
        long total = outcome.found().total();
        if (total == 0 || total >= few || now.kept().size() < 2) {
            return outcome;
        }
        List<Clause> kept = now.kept();
        List<Long> counts = engine.passagesWith(kept.stream().map(Clause::match).toList());
        List<Integer> leastTellingFirst = IntStream.range(0, kept.size())
                .boxed()
                .filter(each -> !kept.get(each).strict())
                .sorted(Comparator.comparing(counts::get).reversed())
                .toList();
        for (int each : leastTellingFirst) {
            Asked wider = now.without(kept.get(each));
            Found<H> more = search.apply(wider);
            if (more.total() > total) {
                return new Outcome<>(wider, more);
            }
        }
        return outcome;
    }

    <H> Outcome<H> first(Asked asked, Function<Asked, Found<H>> search) {
        Asked now = asked;
        Found<H> found = search.apply(now);
        List<Long> counts = List.of();
        while (found.total() == 0 && now.kept().size() > 1) {
            if (counts.isEmpty()) {
                counts = engine.passagesWith(
                        asked.kept().stream().map(Clause::match).toList());
            }
            Clause least = leastTelling(asked, now, counts);
            if (least == null) {
                break;
            }
            now = now.without(least);
            found = search.apply(now);
        }
        return new Outcome<>(now, found);
    }

    /** The clause that most texts satisfy; null where one is satisfied by none, or none may be left out. */
    private static @Nullable Clause leastTelling(Asked asked, Asked now, List<Long> counts) {
        Clause least = null;
        long most = 0;
        for (int at = 0; at < counts.size(); at++) {
            Clause clause = asked.kept().get(at);
            if (counts.get(at) == 0) {
                return null;
            }
            if (now.kept().contains(clause) && !clause.strict() && counts.get(at) > most) {
                most = counts.get(at);
                least = clause;
            }
        }
        return least;
    }
}
