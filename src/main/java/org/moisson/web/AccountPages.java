package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.identity.Administration;
import org.moisson.identity.Right;
import org.moisson.identity.SignIn;
import org.moisson.identity.Token;
import org.moisson.identity.TokenDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the password, and tokens for programs. */
@Controller
@Hidden
class AccountPages {

    private static final int LONGEST_LABEL = 60;
    private static final Set<Integer> DAYS = Set.of(0, 30, 90, 365);

    private final SignIn signIn;
    private final Administration administration;
    private final TokenDesk tokens;
    private final Texts texts;

    AccountPages(SignIn signIn, Administration administration, TokenDesk tokens, Texts texts) {
        this.signIn = signIn;
        this.administration = administration;
        this.tokens = tokens;
        this.texts = texts;
    }

    /** A token in the list; what is unknown is empty. */
    record TokenView(String id, String label, String rights, String made, String until, String used) {}

    /** A scope that a token may have. */
    record RightView(String slug, String label) {}

    @GetMapping("/compte")
    ModelAndView account(Actor actor) {
        return page(actor, HttpStatus.OK);
    }

    private ModelAndView page(Actor actor, HttpStatus status) {
        ModelAndView page = new ModelAndView("account");
        page.setStatus(status);
        page.addObject("role", texts.text("role." + actor.role().slug()));
        page.addObject("roleMeans", texts.text("role." + actor.role().slug() + ".definition"));
        page.addObject(
                "tokens", tokens.of(actor.account()).stream().map(this::view).toList());
        page.addObject(
                "rights",
                Arrays.stream(Right.values())
                        .filter(actor::may)
                        .map(right -> new RightView(right.slug(), texts.text("right." + right.slug())))
                        .toList());
        return page;
    }

    private TokenView view(Token token) {
        String rights = Arrays.stream(Right.values())
                .filter(token.rights()::contains)
                .map(Right::slug)
                .collect(Collectors.joining(", "));
        return new TokenView(
                token.id(),
                token.label(),
                rights,
                Days.day(token.createdAt()),
                Days.day(token.until()),
                Days.day(token.usedAt()));
    }

    /** What was typed to change the password. */
    record Passwords(
            @Nullable String ancien,
            @Nullable String motdepasse,
            @Nullable String encore) {}

    @PostMapping("/compte/mot-de-passe")
    ModelAndView password(Actor actor, Passwords typed, HttpServletRequest request) {
        String fresh = Texts.given(typed.motdepasse());
        if (!fresh.equals(Texts.given(typed.encore()))) {
            return problem(actor, "passwordProblem", "password.twice");
        }
        return switch (signIn.change(actor, Texts.given(typed.ancien()), fresh, Addresses.of(request))) {
            case DONE -> {
                administration.find(actor.account()).ifPresent(account -> Session.begin(request, account));
                ModelAndView page = page(actor, HttpStatus.OK);
                page.addObject("passwordDone", texts.text("password.done"));
                yield page;
            }
            case WRONG -> problem(actor, "passwordProblem", "password.wrong");
            case UNFIT -> problem(actor, "passwordProblem", "password.unfit");
        };
    }

    private ModelAndView problem(Actor actor, String where, String key) {
        ModelAndView page = page(actor, HttpStatus.BAD_REQUEST);
        page.addObject(where, texts.text(key));
        return page;
    }

    /** What was chosen for a token; jours is the life in days, 0 for ever. */
    record Wanted(
            @Nullable String libelle,
            @Nullable List<String> portee,
            @Nullable Integer jours) {}

    @PostMapping("/compte/jetons")
    ModelAndView token(Actor actor, Wanted wanted) {
        String label =
                Texts.given(wanted.libelle()).replaceAll("\\p{Cntrl}", " ").strip();
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (String slug : wanted.portee() == null ? List.<String>of() : wanted.portee()) {
            Right.of(slug).ifPresent(rights::add);
        }
        int life = wanted.jours() == null ? -1 : wanted.jours();
        boolean named = !label.isEmpty() && label.length() <= LONGEST_LABEL;
        if (!named || rights.isEmpty() || !actor.rights().containsAll(rights) || !DAYS.contains(life)) {
            return problem(actor, "tokenProblem", "token.unfit");
        }
        String key = tokens.make(actor, label, rights, life == 0 ? null : Duration.ofDays(life));
        ModelAndView page = page(actor, HttpStatus.OK);
        page.addObject("key", key);
        return page;
    }

    @PostMapping("/compte/jetons/{id}/revocation")
    String revoke(Actor actor, @PathVariable String id) {
        if (!tokens.revoke(actor, id)) {
            throw Missing.token();
        }
        return "redirect:/compte";
    }
}
