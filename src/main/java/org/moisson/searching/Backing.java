package org.moisson.searching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.query.Clause;
import org.moisson.query.Filter;
import org.moisson.query.Match;

/** Lets a passage go up whose report answers as a whole: a sentence says little of what it speaks about. A single word is answered by the passage alone. */
final class Backing {

    /** What the report counts beside the passage, the best of each being 1. */
    private static final double SHARE = 0.2;

    private final SearchEngine engine;

    Backing(SearchEngine engine) {
        this.engine = engine;
    }

    /** The hits in the same order, with other scores. */
    List<Scored<IndexedPassage>> weighed(Asked asked, List<Scored<IndexedPassage>> hits) {
        if (asked.clauses().size() < 2) {
            return hits;
        }
        Set<String> reports = hits.stream().map(each -> each.hit().reportId()).collect(Collectors.toSet());
        if (reports.size() < 2) {
            return hits;
        }
        Map<String, Double> shares = shares(asked, reports);
        double most = hits.stream().mapToDouble(Scored::score).max().orElse(0);
        List<Scored<IndexedPassage>> weighed = new ArrayList<>();
        for (Scored<IndexedPassage> each : hits) {
            double share = shares.getOrDefault(each.hit().reportId(), 0.0);
            double score = each.score() * (1 - SHARE) + share * most * SHARE;
            weighed.add(new Scored<>(each.hit(), score, each.cursor()));
        }
        return weighed;
    }

    private Map<String, Double> shares(Asked asked, Set<String> reports) {
        List<Match> any = asked.clauses().stream().map(Clause::match).toList();
        Search search = Search.of(new Match.Also(new Match.SomeOf(any, 1), asked.speaking()), reports.size())
                .withFilters(List.of(new Filter.OfReports(reports)));
        List<Scored<IndexedReport>> found = engine.reports(search).hits();
        double most = found.stream().mapToDouble(Scored::score).max().orElse(1);
        Map<String, Double> shares = new HashMap<>();
        found.forEach(each -> shares.put(each.hit().id(), most > 0 ? each.score() / most : 0));
        return shares;
    }
}
