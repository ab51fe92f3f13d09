package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Account;
import org.moisson.identity.Actor;
import org.moisson.identity.Administration;
import org.moisson.identity.Invitations;
import org.moisson.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links that let people in, for a program, and for who holds the token of the settings and no password any more. */
@RestController
@Tag(name = "Administration")
class LinksApi {

    private final Administration administration;
    private final Invitations invitations;

    LinksApi(Administration administration, Invitations invitations) {
        this.administration = administration;
        this.invitations = invitations;
    }

    /** A link, told once. */
    record LinkJson(String link) {}

    @Operation(
            summary =
                    "Un lien, montré une fois, pour créer un compte de ce rôle ou renouveler le mot de passe de ce compte")
    @PostMapping("/api/account-links")
    @ResponseStatus(HttpStatus.CREATED)
    LinkJson issue(
            Actor actor,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request) {
        String key = account == null ? invitation(actor, role) : renewal(actor, account);
        String own =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return new LinkJson(own + "/invitation?cle=" + key);
    }

    private String invitation(Actor actor, String role) {
        return invitations.invite(actor, Role.of(role).orElseThrow(() -> new Refused("bad-parameter", "role")));
    }

    private String renewal(Actor actor, String name) {
        return administration.all().stream()
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .map(Account::id)
                .findFirst()
                .flatMap(id -> invitations.renewal(actor, id))
                .orElseThrow(Missing::account);
    }
}
