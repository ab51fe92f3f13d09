package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.moisson.answer.Answer;
import org.moisson.answer.QuotedFinding;
import org.moisson.query.Facet;
import org.moisson.searching.Answering;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What worked, factor by factor. */
@Controller
@Hidden
class WorkedPages {

    private static final int SHOWN = 3;

    private final SelectionReader reader;
    private final Answering answering;
    private final Choosers choosers;
    private final HitViews hits;
    private final FacetViews facets;
    private final Texts texts;
    private final ReasonWords reasons;
    private final NothingFound nothing;

    WorkedPages(SelectionReader reader, Answering answering, Choosers choosers, PageViews views, ReasonWords reasons) {
        this.nothing = views.nothing();
        this.reasons = reasons;
        this.reader = reader;
        this.answering = answering;
        this.choosers = choosers;
        this.hits = views.hits();
        this.facets = views.facets();
        this.texts = views.texts();
    }

    /** A factor with both sides. */
    record FactorView(String id, String label, String definition, SideView levers, SideView obstacles) {}

    /** One side: the quotations shown at once, and the others. */
    record SideView(long reports, List<HitViews.QuoteView> first, List<HitViews.QuoteView> more) {}

    /** A block of quotations under its heading. */
    record Block(String kind, String label, List<HitViews.QuoteView> first, List<HitViews.QuoteView> more) {}

    /** What to relax and what that gives. */
    record Way(String label, long reports, String url) {}

    @GetMapping(Links.WORKED)
    String worked(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Selection selection = reader.read(parameters);
        Answer answer = answering.answer(selection.query());
        model.addAttribute("selection", selection);
        model.addAttribute("answer", answer);
        model.addAttribute("because", reasons.of(answer.because()));
        model.addAttribute("choosers", choosers.of(selection));
        model.addAttribute("chips", facets.chips(selection, Links.WORKED));
        model.addAttribute("search", selection.url(Links.SEARCH));
        model.addAttribute("export", Links.open(selection.url("/api/export")));
        model.addAttribute("grid", GridViews.ofCorpus(selection).url(Links.GRID));
        model.addAttribute("corrections", answer.reading().corrections());
        model.addAttribute("dropped", answer.reading().dropped());
        model.addAttribute("concepts", texts.named(answer.reading()));
        addAnswer(answer, model);
        if (answer.abstained()) {
            model.addAttribute("neighbours", nothing.themes(selection, answer.reading(), Links.WORKED));
        }
        model.addAttribute(
                "ways",
                answer.nearest().stream()
                        .map(each -> new Way(relaxed(selection, each), each.reports(), page(each.link())))
                        .toList());
        return "worked";
    }

    private void addAnswer(Answer answer, Model model) {
        List<FactorView> factors = answer.factors().stream().map(this::factor).toList();
        List<Block> blocks = blocks(answer);
        Block crossCase = block("cross-case", answer.crossCase());
        model.addAttribute("factors", factors);
        model.addAttribute("blocks", blocks);
        model.addAttribute("crossCase", crossCase);
        List<Block> all = new ArrayList<>(blocks);
        all.add(crossCase);
        model.addAttribute("printed", OnePage.of(factors, all));
    }

    private String relaxed(Selection selection, Answer.Relaxation relaxation) {
        String name = relaxation.relaxed();
        if (!selection.line().isEmpty() && relaxation.link().contains("?q=&")) {
            return texts.text("relax.concept", texts.concept(name));
        }
        return switch (name) {
            case "place", "theme", "population", "setting", "ottawa", "factor", "type", "scope", "kind", "years" ->
                texts.text("relax.facet", texts.text("facet." + name));
            case "confirmed" -> texts.text("relax.facet", texts.text("filter.confirmed"));
            default -> texts.text("relax.word", name);
        };
    }

    /** The page that shows what an address of the API gives. */
    private static String page(String link) {
        int question = link.indexOf('?');
        return Links.WORKED + (question < 0 ? "" : link.substring(question));
    }

    private FactorView factor(Answer.Factor factor) {
        return new FactorView(
                factor.factor(),
                texts.concept(factor.label()),
                texts.definition(Facet.FACTOR, factor.factor()),
                side(factor.levers()),
                side(factor.obstacles()));
    }

    private SideView side(Answer.Side side) {
        List<HitViews.QuoteView> quotes =
                side.findings().stream().map(hits::quote).toList();
        int cut = quotes.size() <= SHOWN + 1 ? quotes.size() : SHOWN;
        return new SideView(side.reports(), quotes.subList(0, cut), quotes.subList(cut, quotes.size()));
    }

    private List<Block> blocks(Answer answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block("result", answer.results()));
        blocks.add(block("lesson", answer.lessons()));
        blocks.add(block("recommendation", answer.recommendations()));
        blocks.removeIf(block -> block.first().isEmpty());
        return blocks;
    }

    private Block block(String kind, List<QuotedFinding> findings) {
        List<HitViews.QuoteView> quotes = findings.stream().map(hits::quote).toList();
        int cut = quotes.size() <= 5 ? quotes.size() : 4;
        return new Block(kind, texts.text("kinds." + kind), quotes.subList(0, cut), quotes.subList(cut, quotes.size()));
    }
}
