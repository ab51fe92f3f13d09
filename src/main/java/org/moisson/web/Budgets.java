package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.moisson.identity.Actor;
import org.springframework.stereotype.Component;

/** What each address and each token may ask for: apart for reading, for changes, and for tries to get in. */
@Component
final class Budgets {

    private static final double MINUTE = 60;

    private final Budget reading;
    private final Budget writing;
    private final Budget signIn;

    Budgets(Rates rates) {
        reading = new Budget(rates.reading(), rates.readingBurst());
        writing = new Budget(rates.writing(), rates.writingBurst());
        signIn = new Budget(rates.signIn() / MINUTE, Rates.SIGN_IN_BURST);
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
        Budget budget = Rules.reads(request.getMethod())
                ? reading
                : Rules.triesToGetIn(request.getRequestURI()) ? signIn : writing;
        return budget.take(who, System.nanoTime());
    }
}
