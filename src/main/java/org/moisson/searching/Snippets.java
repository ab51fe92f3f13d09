package org.moisson.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.answer.Snippet;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.language.Marks;
import org.moisson.query.Clause;
import org.moisson.query.Match;

/** The best passages of the reports of one search: they are shown, and a report with a good one goes up. */
final class Snippets {

    private static final int EACH = 3;

    /**
     * What the best passage's score counts beside that of the report as a whole. The scores are added as they are: where long
     * reports all hold the words their own scores lie close together and the passage decides; among short ones the whole does.
     */
    private static final double PASSAGE = 0.5;

    private final SearchEngine engine;
    private final Map<String, List<Scored<IndexedPassage>>> known = new HashMap<>();

    Snippets(SearchEngine engine) {
        this.engine = engine;
    }

    /** The reports in order of their own score and that of their best passage. */
    List<Scored<IndexedReport>> order(Asked asked, List<Scored<IndexedReport>> reports) {
        look(asked, reports);
        List<Scored<IndexedReport>> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparingDouble((Scored<IndexedReport> each) -> each.score() + PASSAGE * best(each))
                .reversed());
        return ordered;
    }

    private double best(Scored<IndexedReport> report) {
        List<Scored<IndexedPassage>> passages = known.getOrDefault(report.hit().id(), List.of());
        return passages.isEmpty() ? 0 : passages.getFirst().score();
    }

    Map<String, List<Snippet>> of(Asked asked, List<Scored<IndexedReport>> reports, Texts texts) {
        Map<String, List<Snippet>> snippets = new HashMap<>();
        if (!asked.clauses().isEmpty()) {
            look(asked, reports);
            Marks marks = Leaves.of(asked.reading());
            for (Scored<IndexedReport> each : reports) {
                String id = each.hit().id();
                snippets.put(id, shown(known.getOrDefault(id, List.of()), marks, texts));
            }
        }
        return snippets;
    }

    private void look(Asked asked, List<Scored<IndexedReport>> reports) {
        List<String> unknown = reports.stream()
                .map(each -> each.hit().id())
                .filter(each -> !known.containsKey(each))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<Match> each = asked.reading().clauses().stream().map(Clause::match).toList();
        Search search = Search.of(new Match.Also(new Match.SomeOf(each, 1), asked.speaking()), EACH)
                .withHints(Hints.forPassages(asked));
        unknown.forEach(id -> known.put(id, List.of()));
        known.putAll(engine.best(search, unknown, EACH));
    }

    private static List<Snippet> shown(List<Scored<IndexedPassage>> best, Marks marks, Texts texts) {
        List<Snippet> found = new ArrayList<>();
        for (Scored<IndexedPassage> each : best) {
            IndexedPassage hit = each.hit();
            found.add(new Snippet(hit.id(), texts.html(hit.text(), marks), hit.pages(), hit.section()));
        }
        found.sort((one, other) ->
                Boolean.compare(other.html().contains("<mark>"), one.html().contains("<mark>")));
        return found;
    }
}
