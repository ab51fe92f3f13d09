package org.moisson.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.moisson.query.Facet;
import org.moisson.query.Filter;
import org.moisson.query.Match;
import org.moisson.query.Nature;
import org.moisson.query.Sort;

/** Random questions about a random corpus. */
public final class RandomQuestions {

    private RandomQuestions() {}

    /** A question with words, filters, hints and facets, the first ten hits of it. */
    public static Search of(Random random) {
        List<Match> without = random.nextInt(4) == 0 ? List.of(word(random)) : List.of();
        List<Search.Hint> hints = random.nextInt(3) == 0
                ? List.of(new Search.Hint(new Match.Tagged(Facet.KIND, "lever", 1), 1.5))
                : List.of();
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (Facet each : Facet.values()) {
            if (random.nextBoolean()) {
                facets.add(each);
            }
        }
        Sort sort = random.nextInt(5) == 0 ? Sort.values()[random.nextInt(3)] : Sort.RELEVANCE;
        return new Search(match(random, 2), without, hints, filters(random), sort, 0, 10, null, facets);
    }

    private static Match match(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 9)) {
            case 0, 1 -> word(random);
            case 2 -> new Match.Phrase(RandomCorpus.text(random, 2), 1 + random.nextInt(2));
            case 3 -> new Match.Sigle(random.nextBoolean() ? "ARS" : "CPTS", 1);
            case 4 -> tagged(random);
            case 5 -> new Match.AnyOf(several(random, depth));
            case 6 -> new Match.AllOf(several(random, depth));
            case 7 -> new Match.SomeOf(several(random, depth), 1 + random.nextInt(2));
            default -> random.nextBoolean() ? new Match.InTitle(word(random)) : new Match.OfNature(Nature.FINDING);
        };
    }

    private static List<Match> several(Random random, int depth) {
        List<Match> inner = new ArrayList<>();
        for (int each = random.nextInt(4); each > 0; each--) {
            inner.add(match(random, depth - 1));
        }
        return inner;
    }

    private static Match word(Random random) {
        return new Match.Word(RandomCorpus.one(random, RandomCorpus.WORDS), random.nextBoolean() ? 1 : 0.6);
    }

    private static Match tagged(Random random) {
        return random.nextBoolean()
                ? new Match.Tagged(Facet.THEME, RandomCorpus.one(random, RandomCorpus.THEMES), 2)
                : new Match.Tagged(Facet.FACTOR, RandomCorpus.one(random, RandomCorpus.FACTORS), 1);
    }

    private static List<Filter> filters(Random random) {
        List<Filter> filters = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            filters.add(new Filter.AnyOf(Facet.THEME, Set.of(RandomCorpus.one(random, RandomCorpus.THEMES))));
        }
        if (random.nextInt(5) == 0) {
            filters.add(new Filter.AnyOf(Facet.KIND, Set.of("lever", "result")));
        }
        if (random.nextInt(5) == 0) {
            filters.add(new Filter.NoneOf(Facet.SETTING, Set.of(RandomCorpus.one(random, RandomCorpus.SETTINGS))));
        }
        if (random.nextInt(5) == 0) {
            filters.add(new Filter.AnyOf(Facet.PLACE, Set.of("intervention:reg-53", "event:reg-52")));
        }
        if (random.nextInt(6) == 0) {
            filters.add(new Filter.Confirmed(Set.of("theme:" + RandomCorpus.one(random, RandomCorpus.THEMES))));
        }
        if (random.nextInt(5) == 0) {
            Integer from = random.nextBoolean() ? 2000 + random.nextInt(20) : null;
            Integer to = random.nextBoolean() ? 2000 + random.nextInt(20) : null;
            filters.add(new Filter.Years(from, to));
        }
        return filters;
    }
}
