package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Curated;
import org.moisson.curation.Curation;
import org.moisson.curation.CurationRefused;
import org.moisson.report.Page;
import org.moisson.report.Passage;
import org.moisson.report.Report;
import org.moisson.report.Slug;
import org.moisson.store.Doubt;
import org.moisson.store.Doubts;
import org.moisson.store.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The review: what waits on the left, where it is read on the right. */
@Controller
@Hidden
class ReviewPages {

    private static final int REPORTS = 50;
    private static final int HISTORY = 30;

    private final Documents documents;
    private final Curation curation;
    private final ReviewViews views;
    private final PassageChoices passages;
    private final Needs needs;

    ReviewPages(Documents documents, Curation curation, ReviewViews views, PassageChoices passages, Needs needs) {
        this.needs = needs;
        this.documents = documents;
        this.curation = curation;
        this.views = views;
        this.passages = passages;
    }

    @GetMapping("/relecture")
    String queue(Model model) {
        model.addAttribute("reports", curation.reports(REPORTS));
        model.addAttribute("total", curation.waiting(Doubts.Wanted.ALL));
        model.addAttribute("needs", needs.open());
        return "reviews";
    }

    @GetMapping("/relecture/{id}")
    String review(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        String number = one(parameters, "page");
        String at = one(parameters, "at");
        String said = one(parameters, "said");
        Curated curated = documents.curated(id);
        List<ReviewViews.Item> waiting = views.waiting(curated);
        Optional<ReviewViews.Item> current =
                views.named(curated, at).or(() -> waiting.stream().findFirst());
        Report report = curated.report();
        Page page = Viewer.page(
                report,
                number.isEmpty()
                        ? current.map(each -> String.valueOf(each.number())).orElse("1")
                        : number);
        Map<String, String> kept = new LinkedHashMap<>();
        current.ifPresent(each -> kept.put("at", each.target()));
        Viewer.show(report, page, address(id), kept, model);
        model.addAttribute("id", id);
        model.addAttribute("title", report.title());
        model.addAttribute("reportUrl", Links.report(id));
        model.addAttribute("review", address(id));
        model.addAttribute("version", curated.version());
        model.addAttribute("said", Slug.find(CurationRefused.Why.class, said).isPresent() ? said : "");
        addItems(curated, waiting, current.orElse(null), model);
        addMarks(report, page, current.map(ReviewViews.Item::passageId).orElse(""), model);
        current.filter(each -> each.reason().equals(Doubt.Reason.UNANCHORED.slug()))
                .ifPresent(each -> model.addAttribute("passages", passages.like(report, page, each.quote())));
        addHistory(curated, request, model);
        return "review";
    }

    private static String one(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    static String address(String id) {
        return "/relecture/" + id;
    }

    /** Where an item is reviewed. */
    static String link(String id, ReviewViews.Item item) {
        return address(id) + "?page=" + item.number() + "&at=" + Links.encoded(item.target());
    }

    /** An item of the list with its address. */
    record Entry(ReviewViews.Item item, String url, boolean current) {}

    private void addItems(
            Curated curated, List<ReviewViews.Item> waiting, ReviewViews.@Nullable Item current, Model model) {
        String id = curated.report().id().value();
        int at = current == null ? -1 : targets(waiting).indexOf(current.target());
        model.addAttribute(
                "entries",
                waiting.stream()
                        .map(each -> new Entry(each, link(id, each), each.equals(current)))
                        .toList());
        model.addAttribute("item", current);
        model.addAttribute("form", current == null ? null : views.form(curated, current));
        model.addAttribute("before", at > 0 ? link(id, waiting.get(at - 1)) : null);
        int next = at + 1;
        model.addAttribute("after", next < waiting.size() ? link(id, waiting.get(next)) : null);
        model.addAttribute("next", next < waiting.size() ? waiting.get(next).target() : "");
        model.addAttribute("bulk", ReviewViews.bulk(curated));
        model.addAttribute(
                "nextReport",
                waiting.isEmpty()
                        ? curation.reports(1).stream()
                                .map(each -> address(each.report().value()))
                                .findFirst()
                                .orElse(null)
                        : null);
    }

    private static List<String> targets(List<ReviewViews.Item> items) {
        return items.stream().map(ReviewViews.Item::target).toList();
    }

    private static void addMarks(Report report, Page page, String passageId, Model model) {
        Optional<Passage> passage = report.reading().passages().stream()
                .filter(each -> each.id().equals(passageId))
                .findFirst();
        model.addAttribute(
                "marks",
                passage.stream()
                        .flatMap(each -> Viewer.marks(each.boxes(), page, "passage", true))
                        .toList());
        model.addAttribute(
                "text", PageText.cut(page.text(), passage.map(Passage::text).orElse("")));
    }

    private void addHistory(Curated curated, HttpServletRequest request, Model model) {
        List<Curation.Past> history = curation.history(curated.report().id());
        String me = Signing.of(request, null).by();
        model.addAttribute(
                "history", history.stream().limit(HISTORY).map(views::past).toList());
        model.addAttribute(
                "undo",
                history.stream()
                        .filter(each -> each.undoable() && each.decision().by().equals(me))
                        .filter(each -> !(each.decision().change() instanceof org.moisson.report.Change.Undone))
                        .findFirst()
                        .map(views::past)
                        .orElse(null));
    }
}
