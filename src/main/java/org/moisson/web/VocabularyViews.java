package org.moisson.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moisson.query.Facet;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Vocabularies and their changes in words. */
@Component
final class VocabularyViews {

    private final Texts texts;

    VocabularyViews(Texts texts) {
        this.texts = texts;
    }

    /** Concepts of one family; the name may be empty. */
    record Family(String name, List<Line> lines) {}

    /** A concept in a list; depth is 0 for a top one, search where its reports are found. */
    record Line(String label, String definition, String others, long reports, String url, String search, int depth) {}

    /** The name of a vocabulary. */
    String name(Scheme scheme) {
        return texts.text("facet." + Facet.valueOf(scheme.name()).slug());
    }

    /** A concept in the language of the page. */
    String label(Scheme scheme, String concept, Vocabularies vocabularies) {
        return texts.concept(vocabularies.label(scheme, concept));
    }

    static String url(Scheme scheme, String concept) {
        return "/vocabulaires/" + scheme.slug() + "/" + concept;
    }

    static String search(Scheme scheme, String concept) {
        return "/?" + scheme.slug() + "=" + Links.encoded(concept);
    }

    /** The concepts in use, each under the one above it, family by family. */
    List<Family> families(Scheme scheme, Vocabularies vocabularies, Map<String, Long> reports) {
        List<Concept> all = vocabularies.concepts(scheme);
        Map<String, List<Line>> families = new LinkedHashMap<>();
        for (Concept each : all) {
            if (each.broader() == null || vocabularies.deprecated(scheme, each.broader())) {
                add(each, all, reports, 0, families.computeIfAbsent(each.group(), key -> new ArrayList<>()));
            }
        }
        return families.entrySet().stream()
                .map(each -> new Family(each.getKey(), each.getValue()))
                .toList();
    }

    private void add(Concept concept, List<Concept> all, Map<String, Long> reports, int depth, List<Line> lines) {
        List<String> others = new ArrayList<>(concept.abbreviations());
        others.addAll(concept.alternatives());
        lines.add(new Line(
                texts.concept(concept.label()),
                concept.definition(),
                String.join(", ", others),
                reports.getOrDefault(concept.id(), 0L),
                url(concept.scheme(), concept.id()),
                search(concept.scheme(), concept.id()),
                Math.min(depth, 2)));
        all.stream()
                .filter(each -> concept.id().equals(each.broader()) && depth < 5)
                .forEach(each -> add(each, all, reports, depth + 1, lines));
    }

    /** What a change does, as a sentence. */
    String sentence(Change change, Vocabularies vocabularies) {
        String concept = label(change.scheme(), change.concept(), vocabularies);
        return switch (change) {
            case Change.AddLabel c -> texts.text("change.add." + c.kind().slug(), c.text(), concept);
            case Change.RemoveLabel c -> texts.text("change.remove." + c.kind().slug(), c.text(), concept);
            case Change.Define c -> texts.text("change.define", concept, c.definition());
            case Change.AddConcept c ->
                c.broader() == null
                        ? texts.text("change.concept", c.label(), name(c.scheme()))
                        : texts.text("change.concept.below", c.label(), label(c.scheme(), c.broader(), vocabularies));
            case Change.Deprecate c -> texts.text("change.deprecate", concept);
            case Change.Undo c -> texts.text("change.undo", String.valueOf(c.number()));
        };
    }
}
