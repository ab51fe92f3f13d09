package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;
import org.moisson.language.Folding;
import org.moisson.thesaurus.Effect;
import org.moisson.thesaurus.Thesaurus;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeFields;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the vocabularies by page: every change is seen with its effect before it is saved. */
@Controller
@Hidden
class VocabularyDesk {

    private static final int LONGEST_ID = 60;

    private final Vocabularies vocabularies;
    private final Thesaurus thesaurus;
    private final VocabularyViews views;
    private final EffectViews effects;

    VocabularyDesk(Vocabularies vocabularies, Thesaurus thesaurus, VocabularyViews views, EffectViews effects) {
        this.vocabularies = vocabularies;
        this.thesaurus = thesaurus;
        this.views = views;
        this.effects = effects;
    }

    /** What waits for a decision. */
    record RequestView(long id, String by, String sentence, String scheme, ChangeFields fields) {}

    /** What a form says beside the fields of the change: of which vocabulary it is, perhaps in answer to a request. */
    record Form(
            @Nullable String scheme,
            @Nullable String target,
            @Nullable Long request) {

        /** The target, where it is given, is a vocabulary and a concept: "theme/nutrition". */
        Scheme schemeOf() {
            String given = target == null || target.isEmpty() ? scheme : target.substring(0, slash(target));
            return VocabularyApi.scheme(given == null ? "theme" : given);
        }

        Change change(ChangeFields fields) {
            String id = target == null || target.isEmpty() ? fields.concept() : target.substring(slash(target) + 1);
            boolean unnamed = "add-concept".equals(fields.action()) && (id == null || id.isBlank());
            String name = fields.text() == null ? "" : fields.text();
            return fields.of(unnamed ? id(name) : id).toChange(schemeOf());
        }

        private static int slash(String target) {
            return Math.max(0, target.indexOf('/'));
        }

        private static String id(String label) {
            String id = Folding.fold(label)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID).replaceAll("-$", "") : id;
        }
    }

    @PostMapping("/vocabulaires/apercu")
    String preview(@ModelAttribute Form form, @ModelAttribute ChangeFields fields, Actor actor, Model model) {
        Change change = form.change(fields);
        Effect effect = thesaurus.effect(change);
        model.addAttribute("sentence", views.sentence(change, vocabularies.now()));
        model.addAttribute("scheme", change.scheme().slug());
        model.addAttribute("fields", ChangeFields.of(change));
        model.addAttribute("request", form.request());
        model.addAttribute("effect", effect);
        model.addAttribute("lines", effects.lines(effect));
        model.addAttribute("gained", effects.tags(effect.gained()));
        model.addAttribute("lost", effects.tags(effect.lost()));
        model.addAttribute("edits", actor.may(Right.ADMIN));
        model.addAttribute("asks", actor.may(Right.CURATE));
        model.addAttribute("back", back(change));
        return "vocabulary-effect";
    }

    @PostMapping("/vocabulaires/changements")
    String save(
            @ModelAttribute Form form, @ModelAttribute ChangeFields fields, @RequestParam String version, Actor actor) {
        Change change = form.change(fields);
        Long request = form.request();
        if (request == null) {
            thesaurus.make(change, actor.name(), version);
        } else {
            thesaurus.grant(request, actor.name(), version);
        }
        return "redirect:" + back(change);
    }

    private static String back(Change change) {
        return change instanceof Change.Undo
                ? "/vocabulaires/historique"
                : VocabularyViews.url(change.scheme(), change.concept());
    }

    @PostMapping("/vocabulaires/demandes")
    String ask(@ModelAttribute Form form, @ModelAttribute ChangeFields fields, Actor actor) {
        thesaurus.request(form.change(fields), actor.name());
        return "redirect:/vocabulaires/demandes";
    }

    @PostMapping("/vocabulaires/demandes/{id}/refus")
    String turnDown(@PathVariable long id, Actor actor) {
        thesaurus.turnDown(id, actor.name());
        return "redirect:/vocabulaires/demandes";
    }

    @GetMapping("/vocabulaires/demandes")
    String requests(Actor actor, Model model) {
        Vocabularies now = vocabularies.now();
        model.addAttribute(
                "requests",
                thesaurus.requests().stream()
                        .map(each -> new RequestView(
                                each.id(),
                                each.by(),
                                views.sentence(each.change(), now),
                                each.change().scheme().slug(),
                                ChangeFields.of(each.change())))
                        .toList());
        model.addAttribute("edits", actor.may(Right.ADMIN));
        return "vocabulary-requests";
    }

    @GetMapping("/vocabulaires/termes")
    String terms(Actor actor, Model model) {
        EffectViews.TermsView terms = effects.terms(thesaurus.proposals());
        model.addAttribute("terms", terms);
        model.addAttribute("targets", terms.terms().isEmpty() ? List.of() : effects.targets());
        model.addAttribute("edits", actor.may(Right.ADMIN));
        model.addAttribute("asks", actor.may(Right.CURATE));
        return "vocabulary-terms";
    }

    @PostMapping("/vocabulaires/termes/refus")
    String refuse(@RequestParam String key, Actor actor) {
        if (!key.isBlank() && key.length() <= 200) {
            thesaurus.refuse(key, actor.name());
        }
        return "redirect:/vocabulaires/termes";
    }
}
