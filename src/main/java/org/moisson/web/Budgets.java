package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.moisson.identity.Actor;
import org.springframework.stereotype.Component;

/** What each address and each token may ask for: apart for reading, for changes, and for tries to get in. */
@Component
final class Budgets {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private final Budget reading;
    private final Budget writing;
    private final Budget signIn;
    private final Budget needs;

    Budgets(Rates rates) {
        reading = new Budget(rates.reading(), rates.readingBurst());
        writing = new Budget(rates.writing(), rates.writingBurst());
        signIn = new Budget(rates.signIn() / MINUTE, Rates.SIGN_IN_BURST);
        needs = new Budget(rates.needs() / HOUR, Math.max(1, rates.needs()));
    }

    /** Takes a request off the budget of its address; zero when it may go on, else how long to wait. */
    Duration take(HttpServletRequest request) {
        return take(request, Addresses.of(request));
    }

    /** Takes a request off the budget of the token that it bears. */
    Duration take(HttpServletRequest request, Actor actor) {
        return take(request, "token " + actor.name());
    }

    private Duration take(HttpServletRequest request, String who) {
        return budget(request).take(who, System.nanoTime());
    }

    private Budget budget(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (Rules.reads(request.getMethod())) {
            return reading;
        }
        return Rules.triesToGetIn(path) ? signIn : Rules.leaves(path) ? needs : writing;
    }
}
