package org.moisson.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an account is for; each role has all rights of those before it. */
public enum Role {
    READER,
    CURATOR,
    ADMINISTRATOR;

    /** All that it may do. */
    public Set<Right> rights() {
        return switch (this) {
            case READER -> Set.of(Right.READ);
            case CURATOR -> Set.of(Right.READ, Right.IMPORT, Right.CURATE);
            case ADMINISTRATOR -> Set.of(Right.values());
        };
    }

    /** As the API and the forms write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that slug. */
    public static Optional<Role> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
