package org.moisson.web;

import java.io.Serial;
import java.io.Serializable;
import org.moisson.identity.Account;

/** All that a session of a browser holds: which account signed in, and at which epoch of it. */
record Session(String account, long epoch) implements Serializable {

    /** Of the attribute. */
    static final String NAME = "signed-in";

    @Serial
    private static final long serialVersionUID = 1;

    static Session of(Account account) {
        return new Session(account.id(), account.epoch());
    }
}
