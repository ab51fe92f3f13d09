package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to ask in an interview: questions about the factors of which the corpus, or a selection of it, says little. */
@Controller
@Hidden
class GridPages {

    /** So many are shown where enough is said of every factor. */
    private static final int LEAST = 6;

    private static final String ALL = "tous";
    private static final String THESE = "parmi";

    private final SelectionReader reader;
    private final GridViews grids;
    private final FacetViews facets;
    private final Vocabularies vocabularies;

    GridPages(SelectionReader reader, GridViews grids, FacetViews facets, Vocabularies vocabularies) {
        this.reader = reader;
        this.grids = grids;
        this.facets = facets;
        this.vocabularies = vocabularies;
    }

    @GetMapping(Links.GRID)
    String grid(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Selection selection = GridViews.ofCorpus(reader.read(parameters));
        List<GridViews.FactorView> all = grids.factors(selection);
        List<GridViews.FactorView> shown = shown(all, parameters);
        boolean whole = parameters.containsKey(ALL);
        Set<String> these = these(parameters);
        model.addAttribute("selection", selection);
        model.addAttribute("chips", facets.chips(selection, Links.GRID));
        model.addAttribute("factors", shown);
        model.addAttribute("all", all.size());
        model.addAttribute("least", !whole && these.isEmpty() && lacking(all).isEmpty());
        model.addAttribute("whole", whole);
        model.addAttribute("chosen", !these.isEmpty());
        model.addAttribute("silent", count(all, GridViews.Said.NOTHING));
        model.addAttribute("quiet", count(all, GridViews.Said.LITTLE));
        model.addAttribute("told", count(all, GridViews.Said.MUCH));
        model.addAttribute("wholeUrl", Links.open(selection.url(Links.GRID)) + ALL + "=oui");
        model.addAttribute("lackingUrl", selection.url(Links.GRID));
        model.addAttribute("worked", selection.url(Links.WORKED));
        model.addAttribute("text", grids.text(shown, selection));
        model.addAttribute("textUrl", textUrl(selection, whole, these));
        return "grid";
    }

    @GetMapping(value = Links.GRID_TEXT, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(@RequestParam MultiValueMap<String, String> parameters) {
        Selection selection = GridViews.ofCorpus(reader.read(parameters));
        String text = grids.text(shown(grids.factors(selection), parameters), selection);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text);
    }

    /** Those that are asked for by name, all where all are wanted, else those of which little is said. */
    private List<GridViews.FactorView> shown(List<GridViews.FactorView> all, MultiValueMap<String, String> parameters) {
        Set<String> these = these(parameters);
        if (!these.isEmpty()) {
            return all.stream().filter(each -> these.contains(each.id())).toList();
        }
        if (parameters.containsKey(ALL)) {
            return all;
        }
        List<GridViews.FactorView> lacking = lacking(all);
        return lacking.isEmpty() ? GridViews.least(all, LEAST) : lacking;
    }

    private static List<GridViews.FactorView> lacking(List<GridViews.FactorView> all) {
        return all.stream().filter(each -> each.said() != GridViews.Said.MUCH).toList();
    }

    private Set<String> these(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(THESE, List.of()).stream()
                .filter(each -> vocabularies.find(Scheme.FACTOR, each).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(List<GridViews.FactorView> all, GridViews.Said said) {
        return all.stream().filter(each -> each.said() == said).count();
    }

    private static String textUrl(Selection selection, boolean whole, Set<String> these) {
        String url = selection.url(Links.GRID_TEXT);
        if (!these.isEmpty()) {
            return Links.open(url) + asked(these);
        }
        return whole ? Links.open(url) + ALL + "=oui" : url;
    }

    private static String asked(Set<String> these) {
        return these.stream().map(each -> THESE + "=" + each).collect(Collectors.joining("&"));
    }

    /** The grid of these factors alone, whatever the corpus says of them. */
    static String url(Set<String> these) {
        return Links.open(Links.GRID) + asked(these);
    }
}
