package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.moisson.answer.LineReading;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Results;
import org.moisson.query.Intent;
import org.moisson.query.Query;
import org.moisson.query.Sort;
import org.moisson.report.AxisStatus;
import org.moisson.searching.Searching;
import org.moisson.store.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. */
@Controller
@Hidden
class SearchPages {

    private static final Set<AxisStatus> WIDER =
            EnumSet.of(AxisStatus.EXPLICIT, AxisStatus.IMPLIED, AxisStatus.IMPLIED_WEAK);

    private final SelectionReader reader;
    private final Searching searching;
    private final Reports reports;
    private final FacetViews facets;
    private final HitViews hits;
    private final Texts texts;
    private final OtherSearches others;
    private final NothingFound nothing;

    SearchPages(SelectionReader reader, Searching searching, Reports reports, PageViews views, OtherSearches others) {
        this.others = others;
        this.nothing = views.nothing();
        this.reader = reader;
        this.searching = searching;
        this.reports = reports;
        this.facets = views.facets();
        this.hits = views.hits();
        this.texts = views.texts();
    }

    /** A link that is one of several ways to see the same. */
    record Choice(String label, String url, boolean current) {}

    @GetMapping("/")
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Selection selection = reader.read(parameters);
        Results<ReportHit> results = searching.reports(selection.query());
        model.addAttribute("selection", selection);
        model.addAttribute("welcome", selection.line().isEmpty() && !selection.filtered());
        model.addAttribute("corpus", reports.count());
        model.addAttribute("total", results.total());
        model.addAttribute(
                "hits",
                results.hits().stream()
                        .map(hit -> hits.hit(hit, selection.line()))
                        .toList());
        model.addAttribute("facets", facets.of(selection, Counts.plain(selection, results.facets()), Links.SEARCH));
        model.addAttribute("chips", facets.chips(selection, Links.SEARCH));
        model.addAttribute("clear", Selection.empty().withLine(selection.line()).url(Links.SEARCH));
        model.addAttribute("worked", selection.withPage(0).url(Links.WORKED));
        model.addAttribute("asksWhatWorked", results.reading().intent() == Intent.WHAT_WORKED);
        model.addAttribute("export", Links.open(selection.withPage(0).url("/api/export")));
        model.addAttribute("feed", selection.withPage(0).url(Links.FEED));
        model.addAttribute("keep", selection.withLine("").parameters());
        model.addAttribute("keepButYears", selection.withYears(null, null).parameters());
        model.addAttribute("others", others.of(selection, results));
        addReading(results.reading(), model);
        addChoices(selection, model);
        addPager(selection, results, model);
        if (results.total() == 0) {
            nothing.add(selection, results.reading(), model);
        }
        return "search";
    }

    private void addReading(LineReading reading, Model model) {
        model.addAttribute("corrections", reading.corrections());
        model.addAttribute("dropped", reading.dropped());
        model.addAttribute("concepts", texts.named(reading));
    }

    private void addChoices(Selection selection, Model model) {
        model.addAttribute(
                "sorts",
                Arrays.stream(Sort.values())
                        .map(sort -> new Choice(
                                texts.text("sort." + sort.slug()),
                                selection.withSort(sort).url(Links.SEARCH),
                                sort == selection.sort()))
                        .toList());
        boolean wide = !selection.statuses().equals(Selection.USUAL_STATUSES);
        model.addAttribute(
                "axes",
                new Choice(
                        texts.text(wide ? "axes.narrower" : "axes.wider"),
                        selection
                                .withStatuses(wide ? Selection.USUAL_STATUSES : WIDER)
                                .url(Links.SEARCH),
                        wide));
        model.addAttribute(
                "confirmed",
                new Choice(
                        texts.text("filter.confirmed"),
                        selection.withConfirmed(!selection.confirmed()).url(Links.SEARCH),
                        selection.confirmed()));
    }

    private static void addPager(Selection selection, Results<ReportHit> results, Model model) {
        long last = Math.min(
                (results.total() - 1) / Math.max(1, selection.size()), Query.DEEPEST / Math.max(1, selection.size()));
        model.addAttribute("pageNumber", selection.page() + 1);
        model.addAttribute("pageCount", last + 1);
        if (selection.page() > 0) {
            model.addAttribute(
                    "previous", selection.withPage(selection.page() - 1).url(Links.SEARCH));
        }
        if (selection.page() < last) {
            model.addAttribute(
                    "following", selection.withPage(selection.page() + 1).url(Links.SEARCH));
        }
    }
}
