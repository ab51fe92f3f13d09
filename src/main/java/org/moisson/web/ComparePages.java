package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moisson.query.Facet;
import org.moisson.report.Field;
import org.moisson.report.FindingKind;
import org.moisson.report.Report;
import org.moisson.report.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports side by side. */
@Controller
@Hidden
class ComparePages {

    private static final List<Field> FIELDS = List.of(
            Field.TYPE,
            Field.SCOPE,
            Field.ORGANISATION,
            Field.DATES,
            Field.PLACES,
            Field.THEMES,
            Field.POPULATIONS,
            Field.SETTINGS,
            Field.OTTAWA);

    private final Documents documents;
    private final SheetViews sheets;
    private final Texts texts;

    ComparePages(Documents documents, SheetViews sheets, Texts texts) {
        this.documents = documents;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** What each report says of one thing, in the order of the reports. */
    record Row(String label, List<List<Value>> cells) {}

    /** A value; the note may be empty. */
    record Value(String text, String note) {}

    /** The head of a column. */
    record Heading(String title, String url) {}

    @GetMapping("/comparer")
    String compare(@RequestParam(defaultValue = "") List<String> ids, Model model) {
        List<Report> reports = ids.stream()
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .limit(6)
                .map(documents::report)
                .toList();
        if (reports.size() < 2 || reports.size() > 5) {
            throw new Refused("bad-parameter", "compare-count");
        }
        model.addAttribute(
                "headings",
                reports.stream()
                        .map(each ->
                                new Heading(each.title(), Links.report(each.id().value())))
                        .toList());
        model.addAttribute("rows", rows(reports));
        return "compare";
    }

    private List<Row> rows(List<Report> reports) {
        List<Row> rows = new ArrayList<>();
        FIELDS.forEach(field -> rows.add(row("field." + field.written(), reports, report -> values(report, field))));
        for (FindingKind kind : FindingKind.values()) {
            rows.add(row("kinds." + kind.slug(), reports, report -> factors(report, kind)));
        }
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(Predicate.not(List::isEmpty)))
                .toList();
    }

    private Row row(String key, List<Report> reports, Function<Report, List<Value>> values) {
        return new Row(texts.text(key), reports.stream().map(values).toList());
    }

    private List<Value> values(Report report, Field field) {
        return sheets.of(report).stream()
                .filter(row -> row.field().equals(field.written()))
                .flatMap(row -> row.cells().stream())
                .map(cell -> new Value(cell.value(), cell.note()))
                .toList();
    }

    /** The factors that its findings of that kind bear on, each with how many there are. */
    private List<Value> factors(Report report, FindingKind kind) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.findings().stream()
                .filter(each -> each.kind() == kind && each.status() != Status.REJECTED && each.sameAs() == null)
                .flatMap(each -> each.factors().isEmpty()
                        ? Stream.of(texts.text("compare.unfactored"))
                        : each.factors().stream().map(factor -> texts.label(Facet.FACTOR, factor)))
                .forEach(factor -> counts.merge(factor, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> new Value(each.getKey(), String.valueOf(each.getValue())))
                .toList();
    }
}
