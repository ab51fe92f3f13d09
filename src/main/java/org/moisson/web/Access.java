package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Says who may change something: who bears the token, and the person at the machine itself, from the service's own pages
 * or its command line, while the service listens on loopback alone. Reading is open.
 */
@Component
final class Access {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String token;
    private final boolean loopbackOnly;

    Access(AccessSettings settings, @Value("${server.address:}") String address) {
        this.token = settings.bootstrapToken();
        this.loopbackOnly = !address.isEmpty() && loopback(address);
    }

    /** Why a request may not go on, or that it may. */
    enum Verdict {
        ALLOWED,
        TOKEN_NEEDED,
        TOKEN_WRONG,
        FOREIGN
    }

    /** What to do with a request. */
    Verdict judge(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return Verdict.ALLOWED;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return bears(authorization) ? Verdict.ALLOWED : Verdict.TOKEN_WRONG;
        }
        if (!atTheMachine(request)) {
            return Verdict.TOKEN_NEEDED;
        }
        if (fromBrowser(request)) {
            return ownPage(request) ? Verdict.ALLOWED : Verdict.FOREIGN;
        }
        return token.isEmpty() ? Verdict.ALLOWED : Verdict.TOKEN_NEEDED;
    }

    /** Whether the pages may offer what changes something to whoever sent this request. */
    boolean pagesMayWrite(HttpServletRequest request) {
        return atTheMachine(request);
    }

    private boolean bears(String authorization) {
        String prefix = "bearer ";
        if (token.isEmpty() || !authorization.toLowerCase(Locale.ROOT).startsWith(prefix)) {
            return false;
        }
        return MessageDigest.isEqual(
                authorization.substring(prefix.length()).strip().getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }

    /** The name in Host is checked too, so that a foreign name that resolves to loopback opens nothing. */
    private boolean atTheMachine(HttpServletRequest request) {
        boolean relayed = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
        return loopbackOnly && !relayed && loopback(request.getRemoteAddr()) && loopback(request.getServerName());
    }

    private static boolean fromBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null
                || request.getHeader(HttpHeaders.ORIGIN) != null
                || request.getHeader(HttpHeaders.REFERER) != null;
    }

    /** Every sign that the browser gives must say that the page is ours. */
    private static boolean ownPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String from = origin == null ? request.getHeader(HttpHeaders.REFERER) : origin;
        return (site == null || OWN_SITES.contains(site)) && (from == null ? site != null : sameOrigin(from, request));
    }

    private static boolean sameOrigin(String from, HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        URI uri;
        try {
            uri = URI.create(from);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        return own.equalsIgnoreCase(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    private static boolean loopback(@Nullable String host) {
        if (host == null || !host.matches("localhost|127(\\.[0-9]{1,3}){3}|\\[?[0:]+1]?")) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
