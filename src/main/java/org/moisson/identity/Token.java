package org.moisson.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token of an account for a program.
 *
 * @param label what its owner calls it
 * @param rights its scopes; what the role of the owner does not give is not given by the token either
 * @param until when it is good, without end where absent
 * @param usedAt the day and hour of the last use, roughly
 */
public record Token(
        String id,
        String account,
        String label,
        Set<Right> rights,
        Instant createdAt,
        @Nullable Instant until,
        @Nullable Instant usedAt) {

    public Token {
        if (label.isBlank() || rights.isEmpty()) {
            throw new IllegalArgumentException("a token has a label and a scope");
        }
        rights = Set.copyOf(rights);
    }

    /** Whether it is good at that time. */
    public boolean good(Instant now) {
        return until == null || now.isBefore(until);
    }
}
