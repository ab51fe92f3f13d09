package org.moisson.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.moisson.identity.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who sends a request and lets it on when the rules allow, before anything of its body is read. */
final class Admission extends OncePerRequestFilter {

    private final Access access;
    private final AccessSettings settings;
    private final Budgets budgets;
    private final Refusals refusals;

    Admission(Access access, AccessSettings settings, Budgets budgets, Refusals refusals) {
        this.access = access;
        this.settings = settings;
        this.budgets = budgets;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Access.Verdict verdict = access.judge(request);
        Duration wait = wait(verdict, request);
        if (wait.isPositive()) {
            refusals.tooMany(wait, request, response);
            return;
        }
        switch (verdict) {
            case Access.Verdict.Known known -> admit(known.actor(), request, response, chain);
            case Access.Verdict.TokenWrong wrong ->
                refusals.refuse(HttpStatus.UNAUTHORIZED, "token-wrong", request, response);
            case Access.Verdict.Foreign foreign ->
                refusals.refuse(HttpStatus.FORBIDDEN, "foreign-origin", request, response);
        }
    }

    /** A token has a budget of its own, wherever it is used; a wrong one is on the budget of the address. */
    private Duration wait(Access.Verdict verdict, HttpServletRequest request) {
        return verdict instanceof Access.Verdict.Known known && known.actor().programmed()
                ? budgets.take(request, known.actor())
                : budgets.take(request);
    }

    private void admit(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Who.NAME, Who.of(actor));
        if (allowed(actor, request)) {
            know(actor);
            if (actor.kind() != Actor.Kind.ANYBODY || Rules.triesToGetIn(request.getRequestURI())) {
                // what a page shows to one person is kept for nobody; files of our own say otherwise themselves
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            chain.doFilter(request, response);
        } else {
            refusals.missingRight(actor, request, response);
        }
    }

    private boolean allowed(Actor actor, HttpServletRequest request) {
        String path = request.getRequestURI();
        if (settings.metrics() == AccessSettings.Openness.OPEN && path.startsWith("/actuator/")) {
            return true;
        }
        Rules.Need need = Rules.need(request.getMethod(), path);
        return switch (need) {
            case NOTHING -> true;
            case SESSION -> actor.signedIn();
            case DRAFT -> actor.signedIn() || actor.kind() == Actor.Kind.AT_THE_MACHINE;
            case READ, IMPORT, CURATE, ADMIN -> actor.may(need.right());
        };
    }

    private static void know(Actor actor) {
        if (actor.kind() != Actor.Kind.ANYBODY) {
            var role = new SimpleGrantedAuthority("ROLE_" + actor.role().name());
            SecurityContextHolder.getContext()
                    .setAuthentication(new PreAuthenticatedAuthenticationToken(actor.name(), "", List.of(role)));
        }
    }
}
