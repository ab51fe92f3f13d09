package org.moisson.identity;

import java.util.List;
import java.util.Optional;

/** What an administrator does with accounts; there is always an administrator left. */
public final class Administration {

    private final Accounts accounts;
    private final AuditLog log;

    Administration(Accounts accounts, AuditLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    /** All accounts by name. */
    public List<Account> all() {
        return accounts.all();
    }

    public Optional<Account> find(String id) {
        return accounts.find(id);
    }

    /** Gives an account another role; false where no administrator would be left. */
    public boolean role(Actor by, Account account, Role role) {
        boolean done = accounts.role(account.id(), role);
        if (done) {
            log.record(
                    by,
                    Deed.ROLE_CHANGED,
                    account.name() + " · " + account.role().slug() + " → " + role.slug());
        }
        return done;
    }

    /** Closes an account, whose sessions and tokens end at once, or opens it again; false as above. */
    public boolean open(Actor by, Account account, boolean open) {
        boolean done = accounts.open(account.id(), open);
        if (done) {
            log.record(by, open ? Deed.ACCOUNT_OPENED : Deed.ACCOUNT_CLOSED, account.name());
        }
        return done;
    }
}
