package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.Signature;

/** Under whose name a decision is written down. */
final class Signing {

    private Signing() {}

    /** The signature of whoever sent the request, who looked at that version. */
    static Signature of(HttpServletRequest request, @Nullable String version) {
        return new Signature(Who.of(request).name(), Seen.version(version));
    }
}
