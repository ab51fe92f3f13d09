package org.moisson.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person in, once: to make an account, or to give one a new password.
 *
 * @param hash of its key, which nobody keeps
 * @param purpose what it is for
 * @param role of the account that it makes
 * @param account whose password it renews, empty where it makes one
 * @param by the name of who issued it
 * @param until when it is good; without, as long as it is not used or replaced
 */
public record Link(
        String hash,
        Purpose purpose,
        Role role,
        String account,
        String by,
        Instant createdAt,
        @Nullable Instant until) {

    /** What a link is for. */
    public enum Purpose {
        /** The first account of all, of an administrator. */
        FIRST,
        INVITATION,
        NEW_PASSWORD
    }

    public Link {
        if (hash.isEmpty() || account.isEmpty() == (purpose == Purpose.NEW_PASSWORD)) {
            throw new IllegalArgumentException("a link has a hash, and one for a new password an account");
        }
    }
}
