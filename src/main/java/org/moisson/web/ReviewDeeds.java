package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.moisson.curation.Curated;
import org.moisson.curation.Curation;
import org.moisson.curation.CurationRefused;
import org.moisson.curation.FieldEdit;
import org.moisson.curation.FindingEdit;
import org.moisson.curation.Signature;
import org.moisson.curation.WrittenValue;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.ReportId;
import org.moisson.report.Status;
import org.moisson.store.Doubts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the forms of the review do; each leads back to a page that shows it done, or why it could not be. */
@Controller
@Hidden
class ReviewDeeds {

    private final Documents documents;
    private final Curation curation;
    private final ReviewForms forms;

    ReviewDeeds(Documents documents, Curation curation, ReviewForms forms) {
        this.documents = documents;
        this.curation = curation;
        this.forms = forms;
    }

    @PostMapping("/relecture/{id}/decider")
    String decide(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        Curated curated = documents.curated(id);
        String target = one(form, "target");
        Signature by = Signing.of(request, one(form, "version"));
        try {
            if (target.startsWith("finding:")) {
                curation.decide(target.substring("finding:".length()), finding(form), by);
            } else {
                value(curated, target, form, by);
            }
            return "redirect:" + (one(form, "back").equals("fiche") ? Links.report(id) : next(curated, form));
        } catch (CurationRefused refused) {
            return "redirect:" + at(curated, target) + "&said=" + refused.why().slug();
        }
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private FindingEdit finding(MultiValueMap<String, String> form) {
        return switch (one(form, "act")) {
            case "confirm" -> FindingEdit.status(Status.CONFIRMED);
            case "reject" -> FindingEdit.status(Status.REJECTED);
            default -> forms.edit(form);
        };
    }

    private void value(Curated curated, String target, MultiValueMap<String, String> form, Signature by) {
        ReportId id = curated.report().id();
        Field field = ReviewViews.field(target.replaceFirst(":(?s).*", ""));
        WrittenValue value = ReviewViews.tag(curated, target)
                .map(tag -> written(tag.value()))
                .orElseThrow(() -> new Refused("unknown-value", "gone"));
        FieldEdit edit = switch (one(form, "act")) {
            case "confirm" -> FieldEdit.status(value, Status.CONFIRMED);
            case "reject" -> FieldEdit.status(value, Status.REJECTED);
            default -> forms.edit(field, value, form);
        };
        curation.decide(id, field, edit, by);
    }

    /** What names a value among those of its field. */
    private static WrittenValue written(FieldValue value) {
        return switch (value) {
            case FieldValue.Text it -> WrittenValue.of(it.text());
            case FieldValue.Dated it -> WrittenValue.of("");
            case FieldValue.Located it ->
                new WrittenValue(
                        Map.of("", it.place().code(), "role", it.place().role().slug()));
            case FieldValue.About it -> WrittenValue.of(it.theme().id());
            case FieldValue.Concerned it ->
                new WrittenValue(Map.of(
                        "", it.population().id(), "role", it.population().role().slug()));
            case FieldValue.Bearing it -> WrittenValue.of(it.ottawa().axis());
        };
    }

    private static String next(Curated curated, MultiValueMap<String, String> form) {
        String next = one(form, "next");
        return next.isEmpty() ? ReviewPages.address(curated.report().id().value()) : at(curated, next);
    }

    /** The page where a target is reviewed. */
    private static String at(Curated curated, String target) {
        String id = curated.report().id().value();
        int page = ReviewViews.page(curated, target);
        return ReviewPages.address(id) + "?page=" + page + "&at=" + Links.encoded(target);
    }

    @PostMapping("/relecture/{id}/annuler")
    String undo(
            @PathVariable String id,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request) {
        ReportId report = documents.existing(id);
        try {
            Curation.Changed changed = curation.undo(report, number, Signing.of(request, version));
            return "redirect:"
                    + undone(changed.now(), number)
                            .map(each -> at(changed.now(), each))
                            .orElse(ReviewPages.address(id));
        } catch (CurationRefused refused) {
            return "redirect:" + ReviewPages.address(id) + "?said="
                    + refused.why().slug();
        }
    }

    private static Optional<String> undone(Curated now, int number) {
        Set<String> targets = now.decisions().stream()
                .filter(each -> each.number() == number)
                .map(each -> ReviewViews.target(each.change()))
                .collect(java.util.stream.Collectors.toSet());
        return targets.stream()
                .filter(each -> ReviewViews.tag(now, each).isPresent()
                        || ReviewViews.finding(now, each).isPresent())
                .findFirst();
    }

    /** Chance and count come in one, since the count belongs to what was chosen: "90:12". */
    @PostMapping("/relecture/{id}/confirmer")
    String confirm(@PathVariable String id, @RequestParam String many, HttpServletRequest request) {
        ReportId report = documents.existing(id);
        if (!many.matches("[0-9]{1,3}:[0-9]{1,6}")) {
            throw new Refused("bad-parameter", "count");
        }
        String[] parts = many.split(":", -1);
        Doubts.Wanted wanted = new Doubts.Wanted(null, report, null, Integer.parseInt(parts[0]) / 100.0);
        try {
            curation.confirm(wanted, Integer.parseInt(parts[1]), Signing.of(request, null));
            return "redirect:" + ReviewPages.address(id);
        } catch (CurationRefused refused) {
            return "redirect:" + ReviewPages.address(id) + "?said="
                    + refused.why().slug();
        }
    }
}
