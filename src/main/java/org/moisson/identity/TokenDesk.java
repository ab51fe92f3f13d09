package org.moisson.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tokens, shows each once, and knows them again. */
public final class TokenDesk {

    /** A use is noted once in this time, so that a busy program does not write at each request. */
    private static final Duration ROUGHLY = Duration.ofMinutes(10);

    private final Tokens tokens;
    private final InstantSource clock;

    public TokenDesk(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new token of an account; returns its key, which nobody can tell a second time. */
    public String make(Actor by, String label, Set<Right> rights, @Nullable Duration life) {
        Key key = Key.fresh();
        Instant now = clock.instant();
        Instant until = life == null ? null : now.plus(life);
        Token token = new Token(Key.id(), by.account(), label, rights, now, until, null);
        tokens.keep(token, key.hash(), Note.of(by, Deed.TOKEN_CREATED, label));
        return key.text();
    }

    /** The tokens of an account, newest first. */
    public List<Token> of(String account) {
        return tokens.of(account);
    }

    /** Makes one of one's own tokens good for nothing; false where there is none. */
    public boolean revoke(Actor by, String id) {
        return tokens.revoke(by.account(), id, Note.of(by, Deed.TOKEN_REVOKED, id));
    }

    /** Who bears that key; nobody when it is unknown, expired, or its account closed. */
    public Optional<Actor> actor(String key) {
        Instant now = clock.instant();
        return tokens.find(Key.of(key).hash())
                .filter(each -> each.token().good(now) && each.owner().open())
                .map(each -> {
                    note(each.token(), now);
                    return actor(each);
                });
    }

    private static Actor actor(Tokens.Owned owned) {
        Account owner = owned.owner();
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(owned.token().rights());
        rights.retainAll(owner.role().rights());
        String name = owner.name() + " (" + owned.token().label() + ")";
        return new Actor(Actor.Kind.TOKEN, owner.id(), name, owner.role(), rights);
    }

    private void note(Token token, Instant now) {
        Instant used = token.usedAt();
        if (used == null || Duration.between(used, now).compareTo(ROUGHLY) > 0) {
            tokens.used(token.id(), now);
        }
    }
}
