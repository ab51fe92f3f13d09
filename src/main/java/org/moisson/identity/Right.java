package org.moisson.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; also the scopes of a token. */
public enum Right {
    READ,
    IMPORT,
    CURATE,
    ADMIN;

    /** As the API writes it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The right of that slug. */
    public static Optional<Right> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
