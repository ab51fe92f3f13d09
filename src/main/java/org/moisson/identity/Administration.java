package org.moisson.identity;

import java.util.List;
import java.util.Optional;

/** What an administrator does with accounts; there is always an administrator left. */
public final class Administration {

    private final Accounts accounts;

    Administration(Accounts accounts) {
        this.accounts = accounts;
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
        String change = account.name() + " · " + account.role().slug() + " → " + role.slug();
        return accounts.role(account.id(), role, Note.of(by, Deed.ROLE_CHANGED, change));
    }

    /** Closes an account, whose sessions and tokens end at once, or opens it again; false as above. */
    public boolean open(Actor by, Account account, boolean open) {
        Deed deed = open ? Deed.ACCOUNT_OPENED : Deed.ACCOUNT_CLOSED;
        return accounts.open(account.id(), open, Note.of(by, deed, account.name()));
    }
}
