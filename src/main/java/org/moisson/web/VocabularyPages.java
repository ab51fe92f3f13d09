package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;
import org.moisson.thesaurus.Thesaurus;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The vocabularies to read: their concepts with labels, definitions and counts, and what was changed. */
@Controller
@Hidden
class VocabularyPages {

    private final Vocabularies vocabularies;
    private final Thesaurus thesaurus;
    private final ConceptCounts counts;
    private final VocabularyViews views;

    VocabularyPages(Vocabularies vocabularies, Thesaurus thesaurus, ConceptCounts counts, VocabularyViews views) {
        this.vocabularies = vocabularies;
        this.thesaurus = thesaurus;
        this.counts = counts;
        this.views = views;
    }

    /** A vocabulary in the list of all. */
    record SchemeView(String slug, String name, int concepts) {}

    /** A change in the history; number is that by which it is taken back, 0 where that can't be. */
    record PastView(long number, String when, String by, String sentence, String url, boolean undone, long undoable) {}

    /** A concept that one of its page leads to. */
    record Neighbour(String label, String url) {}

    @GetMapping("/vocabulaires")
    String all(Actor actor, Model model) {
        model.addAttribute(
                "schemes",
                Arrays.stream(Scheme.values())
                        .map(each -> new SchemeView(
                                each.slug(),
                                views.name(each),
                                vocabularies.concepts(each).size()))
                        .toList());
        model.addAttribute("requests", thesaurus.requests().size());
        thesaurus.progress().ifPresent(each -> model.addAttribute("progress", each));
        addEditing(actor, model);
        return "vocabularies";
    }

    @GetMapping("/vocabulaires/{scheme}")
    String one(@PathVariable String scheme, Actor actor, Model model) {
        Scheme known = VocabularyApi.scheme(scheme);
        Vocabularies now = vocabularies.now();
        model.addAttribute("slug", known.slug());
        model.addAttribute("name", views.name(known));
        model.addAttribute("families", views.families(known, now, counts.of(known)));
        model.addAttribute("grows", known == Scheme.THEME || known == Scheme.POPULATION || known == Scheme.SETTING);
        model.addAttribute("concepts", now.concepts(known));
        addEditing(actor, model);
        return "vocabulary";
    }

    @GetMapping("/vocabulaires/{scheme}/{concept}")
    String concept(@PathVariable String scheme, @PathVariable String concept, Actor actor, Model model) {
        Scheme known = VocabularyApi.scheme(scheme);
        Vocabularies now = vocabularies.now();
        Concept found = now.find(known, concept).orElseThrow(Missing::vocabulary);
        model.addAttribute("slug", known.slug());
        model.addAttribute("scheme", views.name(known));
        model.addAttribute("concept", found);
        model.addAttribute("label", views.label(known, concept, now));
        model.addAttribute("deprecated", now.deprecated(known, concept));
        model.addAttribute("reports", counts.of(known).getOrDefault(concept, 0L));
        model.addAttribute("search", VocabularyViews.search(known, concept));
        model.addAttribute("labels", labels(found));
        addNeighbours(found, now, model);
        model.addAttribute("grows", known == Scheme.THEME || known == Scheme.POPULATION || known == Scheme.SETTING);
        model.addAttribute(
                "past",
                past().stream()
                        .filter(each -> each.url().equals(VocabularyViews.url(known, concept)))
                        .toList());
        addEditing(actor, model);
        return "concept";
    }

    private void addNeighbours(Concept concept, Vocabularies now, Model model) {
        String above = concept.broader();
        model.addAttribute("broader", above == null ? null : neighbour(concept.scheme(), above, now));
        model.addAttribute(
                "narrower",
                now.concepts(concept.scheme()).stream()
                        .filter(each -> concept.id().equals(each.broader()))
                        .map(each -> neighbour(each.scheme(), each.id(), now))
                        .toList());
    }

    private Neighbour neighbour(Scheme scheme, String concept, Vocabularies now) {
        return new Neighbour(views.label(scheme, concept, now), VocabularyViews.url(scheme, concept));
    }

    private static Map<String, List<String>> labels(Concept concept) {
        Map<String, List<String>> labels = new java.util.LinkedHashMap<>();
        labels.put("alternative", concept.alternatives());
        labels.put("hidden", concept.hidden());
        labels.put("cue", concept.cues());
        return labels;
    }

    @GetMapping("/vocabulaires/historique")
    String history(Actor actor, Model model) {
        model.addAttribute("past", past());
        thesaurus.progress().ifPresent(each -> model.addAttribute("progress", each));
        addEditing(actor, model);
        return "vocabulary-history";
    }

    private List<PastView> past() {
        Vocabularies now = vocabularies.now();
        return thesaurus.history().stream()
                .map(each -> {
                    Change change = each.entry().change();
                    boolean undo = change instanceof Change.Undo;
                    return new PastView(
                            each.entry().number(),
                            Days.minute(each.entry().at()),
                            each.entry().by(),
                            views.sentence(change, now),
                            VocabularyViews.url(change.scheme(), change.concept()),
                            each.undone(),
                            undo || each.undone() ? 0 : each.entry().number());
                })
                .toList();
    }

    private void addEditing(Actor actor, Model model) {
        model.addAttribute("edits", actor.may(Right.ADMIN));
        model.addAttribute("asks", actor.may(Right.CURATE));
    }
}
