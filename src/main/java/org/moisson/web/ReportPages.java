package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.Comparison;
import org.moisson.query.QueryRefused;
import org.moisson.report.FindingKind;
import org.moisson.report.Page;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Status;
import org.moisson.searching.Answering;
import org.moisson.searching.Searching;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A report's sheet and findings, the text of its pages, and reports side by side. */
@Controller
@Hidden
class ReportPages {

    private final Documents documents;
    private final Searching searching;
    private final Answering answering;
    private final SheetViews sheets;
    private final HitViews hits;
    private final Texts texts;

    ReportPages(Documents documents, Searching searching, Answering answering, SheetViews sheets, PageViews views) {
        this.documents = documents;
        this.searching = searching;
        this.answering = answering;
        this.sheets = sheets;
        this.hits = views.hits();
        this.texts = views.texts();
    }

    /** The findings of one kind. */
    record Group(String kind, String label, List<HitViews.QuoteView> quotes) {}

    /** A heading of the outline with where it leads. */
    record Heading(String text, int level, int page, String url) {}

    /** A page's text, cut where the passage looked for begins and ends. */
    record Cut(String before, String passage, String after) {}

    @GetMapping("/rapports/{id}")
    String report(@PathVariable String id, Model model) {
        Report report = documents.report(id);
        model.addAttribute("id", id);
        model.addAttribute("title", report.title());
        model.addAttribute("fileName", report.fileName());
        model.addAttribute("sheet", sheets.of(report));
        model.addAttribute("subtitle", sheets.subtitle(report));
        model.addAttribute("pageCount", report.reading().pages().size());
        model.addAttribute("recognised", report.reading().recognition().pagesRecognised());
        model.addAttribute("original", Links.original(id, List.of()));
        model.addAttribute("groups", groups(report));
        model.addAttribute(
                "outline",
                report.reading().sections().stream()
                        .map(section -> new Heading(
                                section.heading(),
                                Math.min(section.level(), 3),
                                section.page(),
                                Links.page(id, section.page())))
                        .toList());
        model.addAttribute(
                "similar",
                searching.similar(report.id(), 5).stream().map(hits::hit).toList());
        return "report";
    }

    private List<Group> groups(Report report) {
        return Arrays.stream(FindingKind.values())
                .map(kind -> new Group(
                        kind.slug(),
                        texts.text("kinds." + kind.slug()),
                        report.findings().stream()
                                .filter(finding -> finding.kind() == kind)
                                .filter(finding -> finding.status() != Status.REJECTED && finding.sameAs() == null)
                                .map(finding -> hits.quote(report, finding))
                                .toList()))
                .filter(group -> !group.quotes().isEmpty())
                .toList();
    }

    @GetMapping("/rapports/{id}/pages/{number}")
    String page(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String passage,
            @RequestParam(defaultValue = "") String finding,
            Model model) {
        Page page = documents.page(id, number);
        Report report = documents.report(id);
        model.addAttribute("id", id);
        model.addAttribute("title", report.title());
        model.addAttribute("reportUrl", Links.report(id));
        model.addAttribute("subtitle", sheets.subtitle(report));
        model.addAttribute("page", page);
        model.addAttribute("pageCount", report.reading().pages().size());
        model.addAttribute("original", Links.original(id, List.of(page.number())));
        model.addAttribute("text", cut(page.text(), wanted(report, passage, finding)));
        model.addAttribute("previous", page.number() > 1 ? Links.page(id, page.number() - 1) : null);
        model.addAttribute(
                "following",
                page.number() < report.reading().pages().size() ? Links.page(id, page.number() + 1) : null);
        return "page";
    }

    /** The words to mark, empty where the URL names none of this report. */
    private static String wanted(Report report, String passage, String finding) {
        Optional<String> quote = report.findings().stream()
                .filter(each -> each.id().equals(finding))
                .map(each -> each.quote())
                .findFirst();
        return quote.orElseGet(() -> report.reading().passages().stream()
                .filter(each -> each.id().equals(passage))
                .map(Passage::text)
                .findFirst()
                .orElse(""));
    }

    /** A passage is one line, the page breaks it where it was printed: any space stands for any other. */
    static Cut cut(String text, String passage) {
        Span span = passage.isBlank() ? null : Span.of(text, passage);
        return span == null
                ? new Cut(text, "", "")
                : new Cut(
                        text.substring(0, span.from()),
                        text.substring(span.from(), span.to()),
                        text.substring(span.to()));
    }

    /** Where words stand in a text. */
    private record Span(int from, int to) {

        static @Nullable Span of(String text, String words) {
            for (int from = 0; from < text.length(); from++) {
                int to = end(text, from, words);
                if (to >= 0) {
                    return new Span(from, to);
                }
            }
            return null;
        }

        private static int end(String text, int from, String words) {
            int at = from;
            for (int i = 0; i < words.length(); i++) {
                if (Character.isWhitespace(words.charAt(i))) {
                    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                        at++;
                    }
                } else if (at < text.length() && text.charAt(at) == words.charAt(i)) {
                    at++;
                } else {
                    return -1;
                }
            }
            return at;
        }
    }

    @GetMapping("/comparer")
    String compare(@RequestParam(defaultValue = "") List<String> ids, Model model) {
        List<ReportId> reports = ids.stream()
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .map(documents::existing)
                .toList();
        if (reports.size() < 2 || reports.size() > 5) {
            throw new QueryRefused("bad-parameter", texts.text("compare.count"));
        }
        Comparison comparison = answering.compare(reports);
        model.addAttribute("comparison", comparison);
        return "compare";
    }
}
