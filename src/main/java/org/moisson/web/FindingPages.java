package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.moisson.curation.Curated;
import org.moisson.curation.Curation;
import org.moisson.curation.CurationRefused;
import org.moisson.report.Finding;
import org.moisson.report.Page;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.moisson.report.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A finding that a person draws from a passage of a report: what it says on the left, where it is read on the right. */
@Controller
@Hidden
class FindingPages {

    private final Documents documents;
    private final Curation curation;
    private final ReviewForms forms;
    private final PassageChoices passages;

    FindingPages(Documents documents, Curation curation, ReviewForms forms, PassageChoices passages) {
        this.documents = documents;
        this.curation = curation;
        this.forms = forms;
        this.passages = passages;
    }

    @GetMapping("/relecture/{id}/constat")
    String form(
            @PathVariable String id,
            @RequestParam(name = "page", defaultValue = "1") String number,
            @RequestParam(defaultValue = "") String passage,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        Curated curated = documents.curated(id);
        Report report = curated.report();
        Page page = Viewer.page(report, number);
        Viewer.show(report, page, address(id), Map.of(), model);
        model.addAttribute("id", id);
        model.addAttribute("title", report.title());
        model.addAttribute("reportUrl", Links.report(id));
        model.addAttribute("action", address(id));
        model.addAttribute("version", curated.version());
        model.addAttribute("said", Slug.find(CurationRefused.Why.class, said).isPresent() ? said : "");
        model.addAttribute("factors", forms.factors());
        addPassages(report, page, passage, model);
        return "finding";
    }

    private void addPassages(Report report, Page page, String passage, Model model) {
        Optional<Passage> chosen = report.reading().passages().stream()
                .filter(each -> each.id().equals(passage))
                .findFirst();
        model.addAttribute("passages", passages.on(report, page, passage));
        model.addAttribute(
                "marks",
                chosen.stream()
                        .flatMap(each -> Viewer.marks(each.boxes(), page, "passage", true))
                        .toList());
        model.addAttribute(
                "text", PageText.cut(page.text(), chosen.map(Passage::text).orElse("")));
    }

    @PostMapping("/relecture/{id}/constat")
    String add(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        try {
            Curation.Changed changed =
                    curation.add(Documents.id(id), forms.edit(form), Signing.of(request, form.getFirst("version")));
            return "redirect:" + Links.report(id) + "#" + kind(changed);
        } catch (CurationRefused refused) {
            return "redirect:" + address(id) + "?page=" + number(form) + "&passage="
                    + Links.encoded(Texts.given(form.getFirst("passage"))) + "&said="
                    + refused.why().slug();
        }
    }

    /** Where a finding is drawn from a page, or from one of its passages. */
    static String link(String id, int page, String passage) {
        return address(id) + "?page=" + page + (passage.isEmpty() ? "" : "&passage=" + Links.encoded(passage));
    }

    private static String address(String id) {
        return ReviewPages.address(id) + "/constat";
    }

    private static String number(MultiValueMap<String, String> form) {
        String number = Texts.given(form.getFirst("page"));
        return number.matches("[0-9]{1,6}") ? number : "1";
    }

    /** Where the report shows it. */
    private static String kind(Curation.Changed changed) {
        return changed.now().report().findings().stream()
                .filter(each -> each.id().equals(changed.finding()))
                .map(Finding::kind)
                .map(Slug::slug)
                .findFirst()
                .orElse("contenu");
    }
}
