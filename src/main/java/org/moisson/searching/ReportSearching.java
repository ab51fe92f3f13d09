package org.moisson.searching;

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
import org.moisson.query.Match;
import org.moisson.query.Query;
import org.moisson.query.Reason;
import org.moisson.report.Finding;
import org.moisson.report.ReportId;
import org.springframework.stereotype.Service;

/** Searches reports and passages by the reader's line. */
@Service
final class ReportSearching implements Searching {

    /** How many of the best passages are put in another order. */
    private static final int WINDOW = 50;

    /** How many of the best reports are. */
    private static final int REPORTS = 40;

    /** Fewer hits than this, a page, are joined by those that lack a word. */
    private static final int FEW = 10;

    private final SearchEngine engine;
    private final LineSearch lines;
    private final FacetLists facets;
    private final Completions completions;
    private final Likeness likeness;

    ReportSearching(
            SearchEngine engine, LineSearch lines, FacetLists facets, Completions completions, Likeness likeness) {
        this.engine = engine;
        this.lines = lines;
        this.facets = facets;
        this.completions = completions;
        this.likeness = likeness;
    }

    @Override
    public Results<ReportHit> reports(Query query) {
        long start = System.nanoTime();
        Snippets snippets = new Snippets(engine);
        Narrowing.Outcome<IndexedReport> outcome = new Narrowing(engine)
                .enough(
                        lines.ask(query.line()),
                        asked -> {
                            Pages<IndexedReport> pages = new Pages<>(
                                    engine::reports,
                                    hits -> snippets.order(asked, hits),
                                    asked.clauses().isEmpty() ? 0 : REPORTS);
                            return pages.page(lines.reports(asked, query));
                        },
                        FEW);
        Asked asked = outcome.asked();
        Texts texts = new Texts();
        Why why = new Why(asked, texts);
        Map<String, List<Snippet>> shown = snippets.of(asked, outcome.found().hits(), texts);
        List<ReportHit> hits = outcome.found().hits().stream()
                .map(each -> hit(each, shown.getOrDefault(each.hit().id(), List.of()), why.of(each.hit())))
                .toList();
        return results(query, start, outcome, hits);
    }

    @Override
    public Results<PassageHit> passages(Query query) {
        long start = System.nanoTime();
        Asked all = lines.ask(query.line());
        Nearness nearness = lines.nearness(all);
        Backing backing = new Backing(engine);
        Echoes echoes = new Echoes(all);
        Narrowing.Outcome<IndexedPassage> outcome = new Narrowing(engine)
                .enough(
                        all,
                        asked -> {
                            Pages<IndexedPassage> pages = new Pages<>(
                                    engine::passages,
                                    hits -> Spreading.spread(
                                            echoes.weighed(nearness.weighed(backing.weighed(asked, hits)))),
                                    WINDOW);
                            return pages.page(lines.passages(asked, query));
                        },
                        FEW);
        Marks marks = Leaves.of(outcome.asked().reading());
        Texts texts = new Texts();
        Why why = new Why(outcome.asked(), texts);
        List<PassageHit> hits = outcome.found().hits().stream()
                .map(each -> hit(each, texts.html(each.hit().text(), marks), why.of(each.hit())))
                .toList();
        return results(query, start, outcome, hits);
    }

    @Override
    public List<PassageHit> within(ReportId id, String line, int most) {
        Asked asked = lines.ask(line);
        List<Match> clauses = asked.clauses().stream()
                .flatMap(each -> Wording.of(each.match()).stream())
                .toList();
        if (clauses.isEmpty()) {
            return List.of();
        }
        Search search = Search.of(new Match.SomeOf(clauses, (clauses.size() + 1) / 2), most)
                .withHints(Hints.forPassages(asked));
        Marks marks = Leaves.of(asked.reading());
        Texts texts = new Texts();
        Why why = new Why(asked, texts);
        return engine.best(search, List.of(id.value()), most).getOrDefault(id.value(), List.of()).stream()
                .map(each -> hit(each, texts.html(each.hit().text(), marks), why.of(each.hit())))
                .toList();
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

    private static PassageHit hit(Scored<IndexedPassage> scored, String html, List<Reason> why) {
        IndexedPassage hit = scored.hit();
        Finding finding = hit.finding();
        return new PassageHit(
                hit.id(),
                hit.reportId(),
                hit.reportTitle(),
                hit.text(),
                html,
                hit.pages(),
                hit.section(),
                finding == null ? null : finding.kind().slug(),
                finding == null ? null : finding.polarity().slug(),
                finding == null ? List.of() : finding.factors(),
                finding == null ? null : finding.modality().slug(),
                hit.boxes(),
                scored.score(),
                why);
    }

    static ReportHit hit(Scored<IndexedReport> scored, List<Snippet> snippets, List<Reason> why) {
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
