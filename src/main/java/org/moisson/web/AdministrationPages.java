package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.moisson.identity.Account;
import org.moisson.identity.Actor;
import org.moisson.identity.Administration;
import org.moisson.identity.Invitations;
import org.moisson.identity.Link;
import org.moisson.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts, their roles, and the links that let people in. */
@Controller
@Hidden
class AdministrationPages {

    private final Administration administration;
    private final Invitations invitations;
    private final Texts texts;

    AdministrationPages(Administration administration, Invitations invitations, Texts texts) {
        this.administration = administration;
        this.invitations = invitations;
        this.texts = texts;
    }

    /** An account in the list. */
    record AccountView(String id, String name, String role, boolean open, boolean self, String made) {}

    /** A role that can be chosen. */
    record RoleView(String slug, String label, String definition) {}

    /** A link that is still good; for whom is the name of an account, or empty. */
    record LinkView(String hash, String purpose, String role, String by, String until) {}

    @GetMapping("/administration")
    ModelAndView people(Actor actor) {
        return page(actor, HttpStatus.OK);
    }

    private ModelAndView page(Actor actor, HttpStatus status) {
        ModelAndView page = new ModelAndView("administration");
        page.setStatus(status);
        page.addObject(
                "accounts",
                administration.all().stream().map(each -> view(each, actor)).toList());
        page.addObject(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new RoleView(
                                role.slug(),
                                texts.text("role." + role.slug()),
                                texts.text("role." + role.slug() + ".definition")))
                        .toList());
        page.addObject("links", invitations.all().stream().map(this::view).toList());
        return page;
    }

    private static AccountView view(Account account, Actor actor) {
        return new AccountView(
                account.id(),
                account.name(),
                account.role().slug(),
                account.open(),
                account.id().equals(actor.account()),
                Days.day(account.createdAt()));
    }

    private LinkView view(Link link) {
        return new LinkView(
                link.hash(),
                texts.text("link." + link.purpose().name()),
                texts.text("role." + link.role().slug()),
                link.by(),
                Days.day(link.until()));
    }

    @PostMapping("/administration/comptes/{id}/role")
    ModelAndView role(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String role) {
        Role wanted = Role.of(role).orElseThrow(() -> new Refused("bad-parameter", "role"));
        return done(actor, administration.role(actor, account(id), wanted));
    }

    @PostMapping("/administration/comptes/{id}/fermeture")
    ModelAndView close(Actor actor, @PathVariable String id) {
        return done(actor, administration.open(actor, account(id), false));
    }

    @PostMapping("/administration/comptes/{id}/reouverture")
    ModelAndView open(Actor actor, @PathVariable String id) {
        return done(actor, administration.open(actor, account(id), true));
    }

    private Account account(String id) {
        return administration.find(id).orElseThrow(Missing::account);
    }

    private ModelAndView done(Actor actor, boolean done) {
        if (done) {
            return new ModelAndView("redirect:/administration");
        }
        ModelAndView page = page(actor, HttpStatus.CONFLICT);
        page.addObject("problem", texts.text("administration.last"));
        return page;
    }

    @PostMapping("/administration/comptes/{id}/lien")
    ModelAndView renewal(Actor actor, @PathVariable String id, HttpServletRequest request) {
        Account account = account(id);
        String key = invitations.renewal(actor, id).orElseThrow(Missing::account);
        return link(actor, key, texts.text("link.for.password", account.name()), request);
    }

    @PostMapping("/administration/invitations")
    ModelAndView invite(Actor actor, @RequestParam(defaultValue = "") String role, HttpServletRequest request) {
        Role wanted = Role.of(role).orElseThrow(() -> new Refused("bad-parameter", "role"));
        return link(
                actor,
                invitations.invite(actor, wanted),
                texts.text("link.for.role", texts.text("role." + wanted.slug())),
                request);
    }

    /** The link stands on this one page, and nowhere else ever. */
    private ModelAndView link(Actor actor, String key, String meant, HttpServletRequest request) {
        ModelAndView page = page(actor, HttpStatus.OK);
        String own =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        page.addObject("link", own + "/invitation?cle=" + key);
        page.addObject("linkMeant", meant);
        return page;
    }

    @PostMapping("/administration/invitations/{hash}/retrait")
    String withdraw(Actor actor, @PathVariable String hash) {
        if (!invitations.withdraw(actor, hash)) {
            throw Missing.link();
        }
        return "redirect:/administration";
    }
}
