package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import org.moisson.identity.Account;

/** All that a session of a browser holds: which account signed in, and at which epoch of it. */
record Session(String account, long epoch) implements Serializable {

    /** Of the attribute. */
    static final String NAME = "signed-in";

    @Serial
    private static final long serialVersionUID = 1;

    /** Begins a session under a new id; what somebody had planted before is worth nothing. */
    static void begin(HttpServletRequest request, Account account) {
        end(request);
        request.getSession(true).setAttribute(NAME, new Session(account.id(), account.epoch()));
    }

    /** Ends the session, where there is one. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
