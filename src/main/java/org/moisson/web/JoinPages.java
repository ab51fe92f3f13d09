package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.moisson.identity.Invitations;
import org.moisson.identity.Invitations.Joined;
import org.moisson.identity.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of an invitation leads: one chooses a name and a password, and is in. */
@Controller
@Hidden
class JoinPages {

    private final Invitations invitations;
    private final Texts texts;

    JoinPages(Invitations invitations, Texts texts) {
        this.invitations = invitations;
        this.texts = texts;
    }

    @GetMapping({"/premier-compte", "/invitation"})
    ModelAndView form(@RequestParam(defaultValue = "") String cle) {
        return page(cle, "", "", HttpStatus.OK);
    }

    /** What was typed. */
    record Typed(String cle, String nom, String motdepasse, String encore) {

        Typed {
            cle = cle == null ? "" : cle;
            nom = nom == null ? "" : nom;
            motdepasse = motdepasse == null ? "" : motdepasse;
            encore = encore == null ? "" : encore;
        }
    }

    @PostMapping({"/premier-compte", "/invitation"})
    ModelAndView follow(Typed typed, HttpServletRequest request) {
        if (!typed.motdepasse().equals(typed.encore())) {
            return again(typed, "password.twice");
        }
        return switch (invitations.follow(typed.cle(), typed.nom(), typed.motdepasse())) {
            case Joined.In in -> {
                Session.begin(request, in.account());
                yield new ModelAndView("redirect:/compte");
            }
            case Joined.Spent spent -> page("", "", "", HttpStatus.NOT_FOUND);
            case Joined.NameTaken taken -> again(typed, "join.name.taken");
            case Joined.NameUnfit unfit -> again(typed, "join.name.unfit");
            case Joined.PasswordUnfit unfit -> again(typed, "password.unfit");
        };
    }

    private ModelAndView again(Typed typed, String problem) {
        return page(typed.cle(), typed.nom(), texts.text(problem), HttpStatus.BAD_REQUEST);
    }

    private ModelAndView page(String key, String name, String problem, HttpStatus status) {
        Optional<Link> link = key.isEmpty() ? Optional.empty() : invitations.find(key);
        Map<String, Object> model = new HashMap<>(Map.of("key", key, "name", name, "problem", problem));
        model.put("purpose", link.map(each -> each.purpose().name()).orElse(""));
        link.ifPresent(
                each -> model.put("role", texts.text("role." + each.role().slug())));
        return new ModelAndView("join", model, link.isEmpty() ? HttpStatus.NOT_FOUND : status);
    }
}
