package org.moisson.identity;

import java.util.Set;

/**
 * Who acts in a request.
 *
 * @param account the id of the account, empty for who has none
 * @param name as histories and the log write it
 * @param rights what is allowed, at most what the role allows
 */
public record Actor(Kind kind, String account, String name, Role role, Set<Right> rights) {

    /** How somebody came to act. */
    public enum Kind {
        /** Somebody who did not say who. */
        ANYBODY,
        /** Somebody at the machine itself, as long as there is no account. */
        AT_THE_MACHINE,
        /** Somebody signed in. */
        SIGNED_IN,
        /** A program with the token of somebody. */
        TOKEN,
        /** A program with the token of the settings. */
        BOOTSTRAP,
        /** Moisson itself: its inbox, its command line. */
        MOISSON
    }

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
        if (!role.rights().containsAll(rights)) {
            throw new IllegalArgumentException(role + " does not give all of " + rights);
        }
        rights = Set.copyOf(rights);
    }

    /** Somebody who did not say who. */
    public static Actor anybody(boolean reads) {
        return new Actor(Kind.ANYBODY, "", "anonyme", Role.READER, reads ? Set.of(Right.READ) : Set.of());
    }

    /** Somebody at the machine itself, who may import. */
    public static Actor atTheMachine() {
        return new Actor(Kind.AT_THE_MACHINE, "", "poste local", Role.CURATOR, Set.of(Right.READ, Right.IMPORT));
    }

    /** A program with the token of the settings. */
    public static Actor bootstrap() {
        return new Actor(Kind.BOOTSTRAP, "", "jeton de démarrage", Role.ADMINISTRATOR, Role.ADMINISTRATOR.rights());
    }

    /** Moisson itself. */
    public static Actor moisson() {
        return new Actor(Kind.MOISSON, "", "Moisson", Role.ADMINISTRATOR, Role.ADMINISTRATOR.rights());
    }

    /** Whoever signed in to an account. */
    public static Actor signedIn(Account account) {
        return new Actor(
                Kind.SIGNED_IN,
                account.id(),
                account.name(),
                account.role(),
                account.role().rights());
    }

    /** Whether this is allowed. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Whether a token stands behind. */
    public boolean programmed() {
        return kind == Kind.TOKEN || kind == Kind.BOOTSTRAP;
    }

    /** Whether a session of a browser stands behind. */
    public boolean signedIn() {
        return kind == Kind.SIGNED_IN;
    }
}
