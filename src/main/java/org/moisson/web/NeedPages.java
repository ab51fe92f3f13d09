package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.searching.Searching;
import org.moisson.store.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the corpus lacks: a reader leaves word of it, a curator sees what is asked for. */
@Controller
@Hidden
class NeedPages {

    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_NOTE = 1000;
    private static final int SHOWN = 200;

    /** A search each, so that not too many. */
    private static final int SEARCHED = 50;

    private final Needs needs;
    private final Searching searching;
    private final Texts texts;

    NeedPages(Needs needs, Searching searching, Texts texts) {
        this.needs = needs;
        this.searching = searching;
        this.texts = texts;
    }

    /** A need; reports that answer by now, -1 where that was not counted. */
    record NeedView(Needs.Need need, String first, String last, String decided, String search, long reports) {}

    @GetMapping(Links.NEED)
    String form(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("question", Texts.cut(q.strip(), LONGEST_QUESTION));
        model.addAttribute("note", "");
        return "need";
    }

    @PostMapping(Links.NEED)
    String leave(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        String asked = question.strip();
        String added = note.strip();
        String problem = problem(asked, added);
        if (problem == null && !needs.add(asked, added)) {
            problem = "need.full";
        }
        if (problem == null) {
            return "redirect:/besoins/merci";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("question", asked);
        model.addAttribute("note", added);
        model.addAttribute("problem", texts.text(problem));
        return "need";
    }

    private static @Nullable String problem(String question, String note) {
        if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "need.blank";
        }
        return question.length() > LONGEST_QUESTION || note.length() > LONGEST_NOTE ? "need.long" : null;
    }

    @GetMapping("/besoins/merci")
    String thanks(Model model) {
        model.addAttribute("left", true);
        return "need";
    }

    @GetMapping(Links.NEEDS)
    String all(@RequestParam(defaultValue = "ouverts") String etat, Model model) {
        Needs.State state = state(etat);
        List<Needs.Need> found = needs.all(state, SHOWN);
        model.addAttribute("state", state.name().toLowerCase(Locale.ROOT));
        model.addAttribute(
                "states",
                Arrays.stream(Needs.State.values())
                        .map(each -> new SearchPages.Choice(
                                texts.text("needs.state." + each.name().toLowerCase(Locale.ROOT)),
                                Links.NEEDS + "?etat=" + word(each),
                                each == state))
                        .toList());
        model.addAttribute(
                "needs",
                IntStream.range(0, found.size())
                        .mapToObj(at -> view(found.get(at), at < SEARCHED))
                        .toList());
        return "needs";
    }

    @PostMapping("/besoins/{id}/{etat}")
    String decide(@PathVariable long id, @PathVariable String etat, Actor actor) {
        Needs.State before = needs.decide(id, state(etat), actor.name()).orElseThrow(Missing::need);
        return "redirect:" + Links.NEEDS + "?etat=" + word(before);
    }

    private NeedView view(Needs.Need need, boolean counted) {
        Selection asked = Selection.empty().withLine(need.question());
        return new NeedView(
                need,
                Days.day(need.first()),
                Days.day(need.last()),
                Days.day(need.decidedAt()),
                asked.url(Links.SEARCH),
                counted ? Counts.reports(asked, searching) : -1);
    }

    private static String word(Needs.State state) {
        return switch (state) {
            case OPEN -> "ouverts";
            case HANDLED -> "traites";
            case DISMISSED -> "ecartes";
        };
    }

    private static Needs.State state(String word) {
        return Arrays.stream(Needs.State.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(Missing::need);
    }
}
