package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.moisson.report.Page;
import org.moisson.report.Report;
import org.moisson.searching.Searching;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The document page by page, as it was printed and as text, with what was found in it marked. */
@Controller
@Hidden
class DocumentPages {

    private static final int MOST_MATCHES = 100;

    private final Documents documents;
    private final Searching searching;
    private final SheetViews sheets;
    private final Texts texts;

    DocumentPages(Documents documents, Searching searching, SheetViews sheets, PageViews views) {
        this.documents = documents;
        this.searching = searching;
        this.sheets = sheets;
        this.texts = views.texts();
    }

    /** What a URL names in a document; each is empty where it names nothing. */
    record Wanted(String passage, String finding, String q) {

        static Wanted of(MultiValueMap<String, String> parameters) {
            return new Wanted(
                    one(parameters, "passage"),
                    one(parameters, "finding"),
                    one(parameters, "q").strip());
        }

        private static String one(MultiValueMap<String, String> parameters, String name) {
            String value = parameters.getFirst(name);
            return value == null ? "" : value;
        }
    }

    /** A place in the list beside the document. */
    record MatchView(String kind, String kindLabel, String html, String pages, String url, boolean current) {}

    @GetMapping(path = "/rapports/{id}", params = "page")
    String document(
            @PathVariable String id,
            @RequestParam(name = "page") String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Wanted wanted = Wanted.of(parameters);
        Report report = documents.report(id);
        Page page = Viewer.page(report, number);
        Matches matches = matches(report, wanted);
        model.addAttribute("id", id);
        model.addAttribute("title", report.title());
        model.addAttribute("reportUrl", Links.report(id));
        model.addAttribute("subtitle", sheets.subtitle(report));
        model.addAttribute("text", PageText.cut(page.text(), matches.words()));
        model.addAttribute("line", wanted.q());
        Viewer.show(report, page, Links.report(id), wanted.q().isEmpty() ? Map.of() : Map.of("q", wanted.q()), model);
        addMatches(matches, page, model);
        if (Who.of(request).curates()) {
            model.addAttribute("drawFrom", FindingPages.link(id, page.number(), matches.passage()));
        }
        return "document";
    }

    private Matches matches(Report report, Wanted wanted) {
        return wanted.q().isEmpty()
                ? Matches.findings(report, wanted.finding(), wanted.passage())
                : Matches.passages(
                        report, searching.within(report.id(), wanted.q(), MOST_MATCHES), wanted.passage(), wanted.q());
    }

    private void addMatches(Matches matches, Page page, Model model) {
        List<Matches.Match> all = matches.all();
        model.addAttribute(
                "matches", all.stream().map(each -> view(each, matches)).toList());
        model.addAttribute("at", matches.current() + 1);
        model.addAttribute(
                "before", matches.before(page.number()).map(Matches.Match::url).orElse(null));
        model.addAttribute(
                "after", matches.after(page.number()).map(Matches.Match::url).orElse(null));
        model.addAttribute(
                "marks",
                matches.on(page.number())
                        .flatMap(match ->
                                Viewer.marks(match.boxes(), page, match.kind(), match.equals(current(matches))))
                        .toList());
    }

    private static Matches.@org.jspecify.annotations.Nullable Match current(Matches matches) {
        return matches.current() < 0 ? null : matches.all().get(matches.current());
    }

    private MatchView view(Matches.Match match, Matches matches) {
        return new MatchView(
                match.kind(),
                match.kind().equals("passage") ? "" : texts.text("kind." + match.kind()),
                match.html(),
                texts.pages(match.pages()),
                match.url(),
                match.equals(current(matches)));
    }

    /** The address that this page had before. */
    @GetMapping("/rapports/{id}/pages/{number}")
    String formerly(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String passage,
            @RequestParam(defaultValue = "") String finding) {
        String rest = passage.isEmpty()
                ? finding.isEmpty() ? "" : "&finding=" + Links.encoded(finding)
                : "&passage=" + Links.encoded(passage);
        return "redirect:" + Links.report(Documents.id(id).value()) + "?page=" + Links.encoded(number) + rest;
    }
}
