package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.moisson.answer.Answer;
import org.moisson.answer.Comparison;
import org.moisson.answer.Matrix;
import org.moisson.query.Facet;
import org.moisson.report.ReportId;
import org.moisson.searching.Answering;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What worked where, the evidence map and the comparison of reports. */
@RestController
@Tag(name = "Ce qui a marché")
class AnswersApi {

    private final SelectionReader reader;
    private final Answering answering;
    private final Documents documents;

    AnswersApi(SelectionReader reader, Answering answering, Documents documents) {
        this.reader = reader;
        this.answering = answering;
        this.documents = documents;
    }

    @Operation(summary = "Ce qui a marché, où, pour qui : des citations par facteur")
    @Selecting
    @GetMapping("/api/answers")
    Answer answer(@RequestParam MultiValueMap<String, String> parameters) {
        return answering.answer(reader.read(parameters).query());
    }

    @Operation(summary = "La carte des preuves : deux facettes croisées")
    @Selecting
    @GetMapping("/api/matrix")
    Matrix matrix(
            @RequestParam(defaultValue = "factor") String rows,
            @RequestParam(defaultValue = "population") String columns,
            @RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = reader.read(parameters);
        return matrix(
                selection,
                SelectionReader.value(Facet.class, "rows", rows),
                SelectionReader.value(Facet.class, "columns", columns));
    }

    /** The matrix with plain values. */
    Matrix matrix(Selection selection, Facet rows, Facet columns) {
        if (rows == columns) {
            throw new Refused("bad-parameter", "same-sides");
        }
        return PlainMatrix.of(selection, rows, columns, answering.matrix(rows, columns, selection.query()));
    }

    @Operation(summary = "Comparer de deux à cinq fiches")
    @GetMapping("/api/compare")
    Comparison compare(@RequestParam List<String> ids) {
        List<ReportId> reports = ids.stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .map(documents::existing)
                .toList();
        if (reports.size() < 2 || reports.size() > 5) {
            throw new Refused("bad-parameter", "compare-count");
        }
        return answering.compare(reports);
    }
}
