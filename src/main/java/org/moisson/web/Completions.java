package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moisson.answer.FacetCount;
import org.moisson.answer.Suggestion;
import org.moisson.language.Folding;
import org.moisson.query.Facet;
import org.moisson.report.Slug;
import org.moisson.searching.Searching;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the scripts of the pages complete: as the API does it, in the language of the page. */
@RestController
@Hidden
class Completions {

    private static final int LONGEST = 200;
    private static final int MOST = 8;
    private static final List<Scheme> NAMED =
            List.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING, Scheme.OTTAWA, Scheme.FACTOR);

    private final SelectionReader reader;
    private final Searching searching;
    private final Vocabularies vocabularies;
    private final ConceptCounts counts;
    private final Texts texts;

    Completions(
            SelectionReader reader, Searching searching, Vocabularies vocabularies, ConceptCounts counts, Texts texts) {
        this.reader = reader;
        this.searching = searching;
        this.vocabularies = vocabularies;
        this.counts = counts;
        this.texts = texts;
    }

    /** A completion; lang is that of the label. */
    record Completed(String kind, String scheme, String id, String label, String lang, long count) {}

    /** A value of a facet. */
    record Value(String id, String label, @Nullable String lang, long count, boolean selected) {}

    @GetMapping("/completions")
    List<Completed> complete(@RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        List<Completed> english = Tongue.spoken().equals(Locale.ENGLISH) ? english(typed) : List.of();
        Set<String> told = new HashSet<>();
        return Stream.concat(
                        english.stream(),
                        searching.suggest(typed, MOST).stream().map(this::completed))
                .filter(each -> told.add(each.scheme() + "/" + each.id()))
                .limit(MOST)
                .toList();
    }

    private Completed completed(Suggestion found) {
        String label = found.kind().equals("concept") ? texts.concept(found.label()) : found.label();
        return new Completed(
                found.kind(), found.scheme(), found.id(), label, lang(label, found.label()), found.count());
    }

    private static String lang(String label, String french) {
        return label.equals(french) ? "fr" : Tongue.spoken().getLanguage();
    }

    /** The concepts that some report bears and whose English label has words that begin as typed. */
    private List<Completed> english(String typed) {
        String wanted = Folding.fold(typed);
        List<Completed> all = new ArrayList<>();
        for (Scheme scheme : NAMED) {
            List<Concept> named = vocabularies.concepts(scheme).stream()
                    .filter(each -> begins(Folding.fold(each.english()), wanted))
                    .toList();
            Map<String, Long> reports = named.isEmpty() ? new HashMap<>() : counts.of(scheme);
            named.stream()
                    .filter(each -> reports.getOrDefault(each.id(), 0L) > 0)
                    .map(each -> new Completed(
                            "concept",
                            scheme.slug(),
                            each.id(),
                            each.english(),
                            "en",
                            reports.getOrDefault(each.id(), 0L)))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean begins(String label, String wanted) {
        return label.startsWith(wanted)
                || Arrays.stream(label.split("[^a-z0-9]+", -1)).anyMatch(word -> word.startsWith(wanted));
    }

    @GetMapping("/valeurs")
    List<Value> values(@RequestParam String facette, @RequestParam MultiValueMap<String, String> parameters) {
        Facet facet = Slug.find(Facet.class, facette)
                .orElseThrow(() -> new Refused("unknown-value", "value", "facette", facette));
        parameters.remove("facette");
        Selection selection = reader.read(parameters).withWindow(0, 0, EnumSet.of(facet));
        List<FacetCount> found = Counts.plain(
                        selection, searching.reports(selection.query()).facets())
                .getOrDefault(facet, List.of());
        return found.stream()
                .map(each -> {
                    String label = texts.listed(facet, each.id(), each.label());
                    return new Value(
                            each.id(),
                            label,
                            facet == Facet.PLACE ? "fr" : texts.lang(label),
                            each.count(),
                            each.selected());
                })
                .toList();
    }
}
