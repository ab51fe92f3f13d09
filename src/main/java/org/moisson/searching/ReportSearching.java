package org.moisson.searching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.answer.PassageHit;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.answer.Snippet;
import org.moisson.answer.Suggestion;
import org.moisson.engine.Found;
import org.moisson.engine.Found.Scored;
import org.moisson.engine.IndexedPassage;
import org.moisson.engine.IndexedReport;
import org.moisson.engine.Search;
import org.moisson.engine.SearchEngine;
import org.moisson.language.Marks;
import org.moisson.query.Clause;
import org.moisson.query.Match;
import org.moisson.query.Query;
import org.moisson.report.Finding;
import org.moisson.report.ReportId;
import org.springframework.stereotype.Service;

/** Searches reports and passages by the reader's line. */
@Service
final class ReportSearching implements Searching {

    private static final int SNIPPETS = 3;

    private final SearchEngine engine;
    private final LineSearch lines;
    private final FacetLists facets;
    private final Completions completions;
    private final Likeness likeness;
    private final PassagePages pages;

    ReportSearching(
            SearchEngine engine, LineSearch lines, FacetLists facets, Completions completions, Likeness likeness) {
        this.engine = engine;
        this.lines = lines;
        this.facets = facets;
        this.completions = completions;
        this.likeness = likeness;
        this.pages = new PassagePages(engine);
    }

    @Override
    public Results<ReportHit> reports(Query query) {
        long start = System.nanoTime();
        Narrowing.Outcome<IndexedReport> outcome = new Narrowing(engine)
                .first(lines.ask(query.line()), asked -> engine.reports(lines.reports(asked, query)));
        List<ReportHit> hits = hits(outcome.asked(), outcome.found().hits());
        return results(query, start, outcome, hits);
    }

    @Override
    public Results<PassageHit> passages(Query query) {
        long start = System.nanoTime();
        Narrowing.Outcome<IndexedPassage> outcome =
                new Narrowing(engine).first(lines.ask(query.line()), asked -> pages.page(lines.passages(asked, query)));
        Marks marks = Leaves.of(outcome.asked().reading().clauses());
        Why why = new Why(outcome.asked());
        List<PassageHit> hits = outcome.found().hits().stream()
                .map(each -> hit(each, marks, why))
                .toList();
        return results(query, start, outcome, hits);
    }

    private <H> Results<H> results(Query query, long start, Narrowing.Outcome<?> outcome, List<H> hits) {
        Found<?> found = outcome.found();
        return new Results<>(
                found.total(),
                query.page(),
                query.size(),
                (System.nanoTime() - start) / 1_000_000,
                outcome.asked().told(),
                hits,
                facets.of(found.counts(), query.filters()),
                found.next());
    }

    private static PassageHit hit(Scored<IndexedPassage> scored, Marks marks, Why why) {
        IndexedPassage hit = scored.hit();
        Finding finding = hit.finding();
        return new PassageHit(
                hit.id(),
                hit.reportId(),
                hit.reportTitle(),
                hit.text(),
                marks.html(hit.text()),
                hit.pages(),
                hit.section(),
                finding == null ? null : finding.kind().slug(),
                finding == null ? null : finding.polarity().slug(),
                finding == null ? List.of() : finding.factors(),
                finding == null ? null : finding.modality().slug(),
                hit.boxes(),
                scored.score(),
                why.of(hit));
    }

    private List<ReportHit> hits(Asked asked, List<Scored<IndexedReport>> reports) {
        Map<String, List<Snippet>> snippets = snippets(asked, reports);
        Why why = new Why(asked);
        return reports.stream()
                .map(each -> hit(each, snippets.getOrDefault(each.hit().id(), List.of()), why.of(each.hit())))
                .toList();
    }

    private Map<String, List<Snippet>> snippets(Asked asked, List<Scored<IndexedReport>> reports) {
        if (asked.kept().isEmpty() || reports.isEmpty()) {
            return Map.of();
        }
        List<Match> each = asked.reading().clauses().stream().map(Clause::match).toList();
        Search search = Search.of(new Match.SomeOf(each, 1), SNIPPETS).withHints(Hints.forPassages(asked));
        List<String> ids = reports.stream().map(report -> report.hit().id()).toList();
        Marks marks = Leaves.of(asked.reading().clauses());
        Map<String, List<Snippet>> snippets = new HashMap<>();
        engine.best(search, ids, SNIPPETS).forEach((id, best) -> snippets.put(id, shown(best, marks)));
        return snippets;
    }

    private static List<Snippet> shown(List<Scored<IndexedPassage>> best, Marks marks) {
        List<Snippet> found = new ArrayList<>();
        for (Scored<IndexedPassage> each : best) {
            IndexedPassage hit = each.hit();
            found.add(new Snippet(hit.id(), marks.html(hit.text()), hit.pages(), hit.section()));
        }
        found.sort((one, other) ->
                Boolean.compare(other.html().contains("<mark>"), one.html().contains("<mark>")));
        return found;
    }

    static ReportHit hit(Scored<IndexedReport> scored, List<Snippet> snippets, List<String> why) {
        IndexedReport hit = scored.hit();
        return new ReportHit(
                hit.id(),
                hit.title(),
                hit.type(),
                hit.scope(),
                hit.organisation(),
                hit.dates(),
                hit.places(),
                hit.themes(),
                hit.populations(),
                hit.settings(),
                hit.ottawa(),
                scored.score(),
                snippets,
                why);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return completions.of(typed, most);
    }

    @Override
    public List<ReportHit> similar(ReportId id, int most) {
        return likeness.similar(id, most);
    }
}
