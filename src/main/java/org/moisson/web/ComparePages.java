package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.function.Predicate;
import org.moisson.answer.Comparison;
import org.moisson.report.ReportId;
import org.moisson.searching.Answering;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports side by side. */
@Controller
@Hidden
class ComparePages {

    private final Documents documents;
    private final Answering answering;

    ComparePages(Documents documents, Answering answering) {
        this.documents = documents;
        this.answering = answering;
    }

    @GetMapping("/comparer")
    String compare(@RequestParam(defaultValue = "") List<String> ids, Model model) {
        List<ReportId> reports = ids.stream()
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .map(documents::existing)
                .toList();
        if (reports.size() < 2 || reports.size() > 5) {
            throw new Refused("bad-parameter", "compare-count");
        }
        Comparison comparison = answering.compare(reports);
        model.addAttribute("comparison", comparison);
        return "compare";
    }
}
