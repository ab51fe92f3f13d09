package org.moisson.identity;

import java.time.Instant;

/**
 * An account; it is never deleted, only closed, so that histories keep their names.
 *
 * @param name what is typed to sign in, told apart without regard to case
 * @param epoch goes up with all that must end the sessions of the account
 */
public record Account(String id, String name, Role role, boolean open, long epoch, Instant createdAt) {

    private static final int LONGEST = 80;

    public Account {
        if (!fit(name)) {
            throw new IllegalArgumentException("not a name of an account");
        }
    }

    /** Whether that can be the name of an account: one line of letters, digits and a few signs. */
    public static boolean fit(String name) {
        return name.length() <= LONGEST
                && name.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .,_@'’+-]*")
                && name.equals(name.strip());
    }
}
