package org.moisson.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.moisson.identity.Account;
import org.moisson.identity.Accounts;
import org.moisson.identity.Actor;
import org.moisson.identity.Invitations;
import org.moisson.identity.Right;
import org.moisson.identity.Role;
import org.moisson.identity.TokenDesk;
import org.moisson.identity.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The shelf in a service with accounts, one of each role, and small limits. */
@TestPropertySource(
        properties = {
            "moisson.bootstrap-token=" + Guarded.BOOTSTRAP,
            "moisson.rates.reading=0",
            "moisson.rates.writing=0",
            "moisson.rates.sign-in=0",
            "moisson.rates.body-grace=1s",
            "moisson.limits.file-size=2MB",
            "moisson.limits.import-size=4MB",
            "moisson.limits.files-per-import=20",
            "server.tomcat.connection-timeout=3s"
        })
abstract class Guarded extends OnTheShelf {

    static final String BOOTSTRAP = "bootstrap-token-of-the-tests";
    static final String PASSWORD = "quatre mots sans lien";

    @Value("${moisson.data}")
    Path data;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    TokenDesk tokens;

    @Autowired
    private Tokens kept;

    @LocalServerPort
    int port;

    @BeforeEach
    void people() {
        for (Role role : Role.values()) {
            if (accounts.named(name(role)).isEmpty()) {
                invitations.follow(invitations.invite(Actor.moisson(), role), name(role), PASSWORD);
            }
        }
    }

    static String name(Role role) {
        return switch (role) {
            case READER -> "Rose Lecture";
            case CURATOR -> "Dominique Fonds";
            case ADMINISTRATOR -> "Camille Garde";
        };
    }

    Account account(Role role) {
        return accounts.named(name(role)).orElseThrow().account();
    }

    /** The key of a token of who has that role. */
    String token(Role role, Right... rights) {
        return tokens.make(Actor.signedIn(account(role)), "test", Set.of(rights), null);
    }

    /** The key of a token that is no longer good. */
    String expired() {
        InstantSource before = InstantSource.fixed(Instant.now().minus(Duration.ofDays(2)));
        return new TokenDesk(kept, before)
                .make(Actor.signedIn(account(Role.ADMINISTRATOR)), "vieux", Set.of(Right.values()), Duration.ofDays(1));
    }

    /** The key of a token that its owner took back. */
    String revoked() {
        Actor owner = Actor.signedIn(account(Role.ADMINISTRATOR));
        String key = tokens.make(owner, "repris", Set.of(Right.values()), null);
        tokens.of(owner.account()).stream()
                .filter(each -> each.label().equals("repris"))
                .forEach(each -> tokens.revoke(owner, each.id()));
        return key;
    }
}
