package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.moisson.identity.Actor;
import org.moisson.identity.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in and the way out. */
@Controller
@Hidden
class SignInPages {

    private final SignIn signIn;
    private final Texts texts;

    SignInPages(SignIn signIn, Texts texts) {
        this.signIn = signIn;
        this.texts = texts;
    }

    @GetMapping("/connexion")
    String form(@RequestParam(defaultValue = "/") String vers, Actor actor, Model model) {
        if (actor.signedIn()) {
            return "redirect:/compte";
        }
        model.addAttribute("vers", Links.own(vers));
        return "sign-in";
    }

    /** What was typed. */
    record Typed(String nom, String motdepasse, String vers) {

        Typed {
            nom = nom == null ? "" : nom;
            motdepasse = motdepasse == null ? "" : motdepasse;
            vers = Links.own(vers == null ? "/" : vers);
        }
    }

    @PostMapping("/connexion")
    ModelAndView tried(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.tried(typed.nom(), typed.motdepasse(), Addresses.of(request))) {
            case SignIn.Answer.Admitted in -> {
                Session.begin(request, in.account());
                yield new ModelAndView("redirect:" + typed.vers());
            }
            case SignIn.Answer.Wrong wrong -> again(typed, HttpStatus.UNAUTHORIZED, texts.text("signIn.wrong"));
            case SignIn.Answer.Wait wait -> {
                long seconds = Math.max(1, wait.left().plusMillis(999).toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield again(typed, HttpStatus.TOO_MANY_REQUESTS, waiting(seconds));
            }
        };
    }

    private String waiting(long seconds) {
        return seconds < 100
                ? texts.text("signIn.wait.seconds", seconds)
                : texts.text(
                        "signIn.wait.minutes", Duration.ofSeconds(seconds + 59).toMinutes());
    }

    private static ModelAndView again(Typed typed, HttpStatus status, String problem) {
        return new ModelAndView(
                "sign-in", Map.of("vers", typed.vers(), "name", typed.nom(), "problem", problem), status);
    }

    @PostMapping("/deconnexion")
    String left(Actor actor, HttpServletRequest request) {
        Session.end(request);
        signIn.left(actor);
        return "redirect:/";
    }
}
