package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.moisson.query.Facet;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Moisson is, how it reads a question, and what its words mean. */
@Controller
@Hidden
class AboutPages {

    private static final List<Scheme> SHOWN =
            List.of(Scheme.OTTAWA, Scheme.FACTOR, Scheme.THEME, Scheme.POPULATION, Scheme.SETTING, Scheme.TYPE);

    private final Vocabularies vocabularies;
    private final Texts texts;

    AboutPages(Vocabularies vocabularies, Texts texts) {
        this.vocabularies = vocabularies;
        this.texts = texts;
    }

    /** A vocabulary under its name. */
    record SchemeView(String slug, String label, List<Entry> entries) {}

    /** A concept with its definition and where a click leads. */
    record Entry(String label, String definition, String others, String url) {}

    @GetMapping("/a-propos")
    String about(Model model) {
        model.addAttribute("schemes", SHOWN.stream().map(this::view).toList());
        return "about";
    }

    private SchemeView view(Scheme scheme) {
        return new SchemeView(
                scheme.slug(),
                texts.text("facet." + Facet.valueOf(scheme.name()).slug()),
                vocabularies.concepts(scheme).stream()
                        .map(concept -> entry(scheme, concept))
                        .toList());
    }

    private Entry entry(Scheme scheme, Concept concept) {
        return new Entry(
                texts.concept(concept.label()),
                concept.definition(),
                String.join(", ", concept.abbreviations()),
                "/?" + scheme.slug() + "=" + concept.id());
    }
}
