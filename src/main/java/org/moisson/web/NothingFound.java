package org.moisson.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.moisson.answer.LineReading;
import org.moisson.query.Facet;
import org.moisson.searching.Searching;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where nothing answers: what it is that nothing speaks of, and what is near to it. */
@Component
final class NothingFound {

    private final Searching searching;
    private final Vocabularies vocabularies;
    private final FacetViews facets;
    private final Texts texts;

    NothingFound(Searching searching, Vocabularies vocabularies, FacetViews facets, Texts texts) {
        this.searching = searching;
        this.vocabularies = vocabularies;
        this.facets = facets;
        this.texts = texts;
    }

    /** What to try instead; rest says what is there, and is empty where it was not counted. */
    record Neighbour(String label, String url, String rest) {}

    /** What a page says and offers. */
    void add(Selection selection, LineReading reading, Model model) {
        model.addAttribute("nothing", said(selection));
        model.addAttribute("neighbours", neighbours(selection, reading));
    }

    /** That nothing answers, in a sentence that names what was asked for. */
    private String said(Selection selection) {
        if (selection.line().isEmpty()) {
            return texts.text("empty.title");
        }
        String subject = subject(selection.line());
        return selection.filtered()
                ? texts.text("empty.title.filtered", subject)
                : texts.text("empty.title.line", subject);
    }

    /** The line, with what it stands for where it is an acronym of the field. */
    private String subject(String line) {
        return vocabularies.acronyms().stream()
                .filter(each -> each.letters().equals(line) && each.expansions().size() == 1)
                .findFirst()
                .map(each -> texts.text("empty.acronym", each.expansions().getFirst(), line))
                .orElse(line);
    }

    /** The same without one filter at a time, and the themes that the line names. */
    private List<Neighbour> neighbours(Selection selection, LineReading reading) {
        List<Neighbour> all = new ArrayList<>();
        for (FacetViews.Chip chip : facets.chips(selection, Links.SEARCH)) {
            all.add(new Neighbour(texts.text("neighbour.without", chip.label()), chip.remove(), ""));
        }
        all.addAll(themes(selection, reading, Links.SEARCH));
        return all;
    }

    /** The themes that the line names, on a page. */
    List<Neighbour> themes(Selection selection, LineReading reading, String path) {
        List<Neighbour> all = new ArrayList<>();
        for (String theme : named(selection.line(), reading)) {
            vocabularies.find(Scheme.THEME, theme).ifPresent(each -> addTheme(each, path, all));
        }
        return all;
    }

    private Set<String> named(String line, LineReading reading) {
        Set<String> themes = new LinkedHashSet<>();
        reading.concepts().stream()
                .filter(each -> each.scheme().equals(Facet.THEME.slug()))
                .forEach(each -> themes.add(each.id()));
        List<String> words = Arrays.asList(line.split("[^\\p{L}\\p{N}]+", -1));
        vocabularies.concepts(Scheme.THEME).stream()
                .filter(each -> each.abbreviations().stream().anyMatch(words::contains))
                .forEach(each -> themes.add(each.id()));
        return themes;
    }

    private void addTheme(Concept concept, String path, List<Neighbour> all) {
        Selection theme = Selection.empty().toggling(Facet.THEME, concept.id());
        long reports = Counts.reports(theme, searching);
        if (reports > 0) {
            all.add(new Neighbour(
                    texts.text("neighbour.theme", texts.concept(concept.label())),
                    theme.url(path),
                    texts.text("neighbour.count", reports)));
        }
    }
}
