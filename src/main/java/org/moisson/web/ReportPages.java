package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.moisson.curation.Curated;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Report;
import org.moisson.report.Status;
import org.moisson.searching.Searching;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report's sheet and findings. */
@Controller
@Hidden
class ReportPages {

    private final Documents documents;
    private final Searching searching;
    private final SheetViews sheets;
    private final HitViews hits;
    private final Texts texts;

    ReportPages(Documents documents, Searching searching, SheetViews sheets, PageViews views) {
        this.documents = documents;
        this.searching = searching;
        this.sheets = sheets;
        this.hits = views.hits();
        this.texts = views.texts();
    }

    /** The findings of one kind. */
    record Group(String kind, String label, List<HitViews.QuoteView> quotes) {}

    /** A heading of the outline with where it leads. */
    record Heading(String text, int level, int page, String url) {}

    @GetMapping(path = "/rapports/{id}", params = "!page")
    String report(@PathVariable String id, HttpServletRequest request, Model model) {
        Curated curated = documents.curated(id);
        Report report = curated.report();
        addReview(curated, request, model);
        model.addAttribute("id", id);
        model.addAttribute("title", report.title());
        model.addAttribute("fileName", report.fileName());
        model.addAttribute("sheet", sheets.of(report));
        model.addAttribute("subtitle", sheets.subtitle(report));
        model.addAttribute("pageCount", report.reading().pages().size());
        model.addAttribute("recognised", report.reading().recognition().pagesRecognised());
        model.addAttribute("original", Links.original(id));
        model.addAttribute("document", Links.page(id, 1));
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

    private void addReview(Curated curated, HttpServletRequest request, Model model) {
        model.addAttribute("curating", Who.of(request).curates());
        model.addAttribute("version", curated.version());
        model.addAttribute("waiting", curated.doubts().size());
        model.addAttribute(
                "confirmed",
                curated.report().findings().stream()
                        .filter(each -> each.status() == Status.CONFIRMED)
                        .map(Finding::id)
                        .collect(Collectors.toSet()));
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
}
