package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Account;
import org.moisson.identity.Accounts;
import org.moisson.identity.Actor;
import org.moisson.identity.TokenDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Says who sent a request: who bears a token, who is signed in, and, as long as there is neither account nor token and the
 * service listens on loopback alone, the person at the machine itself.
 */
@Component
final class Access {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String BEARER = "bearer ";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final AccessSettings settings;
    private final Accounts accounts;
    private final TokenDesk tokens;
    private final boolean machineAlone;

    Access(
            AccessSettings settings,
            Accounts accounts,
            TokenDesk tokens,
            @Value("${server.address:}") String address,
            @Value("${server.forward-headers-strategy:none}") String forwarding) {
        this.settings = settings;
        this.accounts = accounts;
        this.tokens = tokens;
        // where a proxy stands in front, a request never shows that it comes from the machine itself
        this.machineAlone = !address.isEmpty() && loopback(address) && forwarding.equalsIgnoreCase("none");
    }

    /** Who sent a request, or why that can't be said. */
    sealed interface Verdict {

        /** Somebody, named or not. */
        record Known(Actor actor) implements Verdict {}

        /** A token that is not good. */
        record TokenWrong() implements Verdict {}

        /** A browser that another page made ask for a change. */
        record Foreign() implements Verdict {}
    }

    /** Who sent it. */
    Verdict judge(HttpServletRequest request) {
        String token = token(request);
        if (token != null) {
            return bearer(token).<Verdict>map(Verdict.Known::new).orElseGet(Verdict.TokenWrong::new);
        }
        if (changes(request) && fromBrowser(request) && !ownPage(request)) {
            return new Verdict.Foreign();
        }
        return new Verdict.Known(session(request).orElseGet(() -> withoutName(request)));
    }

    /** Whether a page elsewhere could have made the browser send this, so that it must show that it comes from ours. */
    boolean forgeable(HttpServletRequest request) {
        return changes(request)
                && token(request) == null
                && (fromBrowser(request) || request.getHeader(HttpHeaders.COOKIE) != null);
    }

    private Actor withoutName(HttpServletRequest request) {
        return atTheMachine(request) && settings.bootstrapToken().isEmpty() && !accounts.any()
                ? Actor.atTheMachine()
                : Actor.anybody(settings.reading() == AccessSettings.Openness.OPEN);
    }

    private static boolean changes(HttpServletRequest request) {
        return !Rules.reads(request.getMethod());
    }

    private static @Nullable String token(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private Optional<Actor> bearer(String token) {
        String own = settings.bootstrapToken();
        boolean bootstrap = !own.isEmpty()
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), own.getBytes(StandardCharsets.UTF_8));
        return bootstrap ? Optional.of(Actor.bootstrap()) : tokens.actor(token);
    }

    /** Asks for the account each time, so that a session ends at once when its account is closed or changed. */
    private Optional<Actor> session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Session.NAME) instanceof Session signedIn)) {
            return Optional.empty();
        }
        Optional<Account> account =
                accounts.find(signedIn.account()).filter(each -> each.open() && each.epoch() == signedIn.epoch());
        if (account.isEmpty()) {
            Session.end(request);
        }
        return account.map(Actor::signedIn);
    }

    /** The name in Host is checked too, so that a foreign name that resolves to loopback opens nothing. */
    private boolean atTheMachine(HttpServletRequest request) {
        boolean relayed = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
        return machineAlone && !relayed && loopback(request.getRemoteAddr()) && loopback(request.getServerName());
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
        URI uri;
        try {
            uri = URI.create(from);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        // of the request as it was before a proxy passed it on, where the settings believe what the proxy says of it
        return request.getScheme().equalsIgnoreCase(uri.getScheme())
                && bare(request.getServerName()).equalsIgnoreCase(bare(uri.getHost()))
                && request.getServerPort() == port(uri);
    }

    /** An IPv6 address without its brackets, any other name as it is. */
    private static String bare(@Nullable String host) {
        return host == null ? "" : host.replaceAll("^\\[|]$", "");
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
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
