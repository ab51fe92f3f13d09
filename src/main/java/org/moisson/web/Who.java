package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;

/** Who looks at a page; every page knows it as {@code who}. */
record Who(Actor actor, String name, boolean signedIn, boolean imports, boolean curates, boolean administers) {

    /** Of the attribute of the request. */
    static final String NAME = "who";

    static Who of(Actor actor) {
        return new Who(
                actor,
                actor.name(),
                actor.signedIn(),
                actor.may(Right.IMPORT),
                actor.may(Right.CURATE),
                actor.may(Right.ADMIN));
    }

    /** Who sent that request. */
    static Who of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Who who ? who : of(Actor.anybody(false));
    }
}
