package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.moisson.answer.PassageHit;
import org.moisson.answer.ReportHit;
import org.moisson.answer.Suggestion;
import org.moisson.searching.Searching;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over reports and over passages, and completions. */
@RestController
@Tag(name = "Recherche")
class SearchApi {

    private static final int MOST_SUGGESTIONS = 20;
    private static final int LONGEST_TYPED = 200;

    private final SelectionReader reader;
    private final Searching searching;

    SearchApi(SelectionReader reader, Searching searching) {
        this.reader = reader;
        this.searching = searching;
    }

    @Operation(summary = "Chercher des fiches")
    @Selecting
    @GetMapping("/api/reports")
    Found<ReportHit> reports(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = reader.read(parameters);
        return Found.of(selection, searching.reports(selection.query()));
    }

    @Operation(summary = "Chercher des passages")
    @Selecting
    @GetMapping("/api/passages")
    Found<PassageHit> passages(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = reader.read(parameters);
        return Found.of(selection, searching.passages(selection.query()));
    }

    @Operation(summary = "Compléter ce qui est tapé : concepts, titres, lieux")
    @GetMapping("/api/suggest")
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") int size) {
        if (q.length() > LONGEST_TYPED) {
            throw new Refused("line-too-long", "typed", LONGEST_TYPED);
        }
        if (size < 1 || size > MOST_SUGGESTIONS) {
            throw new Refused("bad-page", "size", MOST_SUGGESTIONS);
        }
        return q.isBlank() ? List.of() : searching.suggest(q.strip(), size);
    }
}
