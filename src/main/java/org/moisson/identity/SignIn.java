package org.moisson.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Lets in who knows the password of an account, and makes who does not wait. */
public final class SignIn {

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditLog log;
    private final InstantSource clock;
    private final Backoff ofAccount = new Backoff(FREE_FOR_ACCOUNT, LONGEST);
    private final Backoff ofAddress = new Backoff(FREE_FOR_ADDRESS, LONGEST);

    SignIn(Accounts accounts, Passwords passwords, AuditLog log, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /** What comes of a try. */
    public sealed interface Answer {

        /** Name and password are those of an open account. */
        record Admitted(Account account) implements Answer {}

        /** The name or the password is wrong; which of them is not told. */
        record Wrong() implements Answer {}

        /** Too many tries: not looked at before that time has passed. */
        record Wait(Duration left) implements Answer {}
    }

    /** Tries a password from an address. */
    public Answer tried(String name, String password, String address) {
        Answer answer = looked(name, password, address);
        if (answer instanceof Answer.Admitted in) {
            log.record(Actor.signedIn(in.account()), Deed.SIGNED_IN, address);
        }
        return answer;
    }

    private Answer looked(String name, String password, String address) {
        Instant now = clock.instant();
        String who = name.strip().toLowerCase(Locale.FRENCH);
        Duration left = longer(ofAccount.left(who, now), ofAddress.left(address, now));
        if (left.isPositive()) {
            return new Answer.Wait(left);
        }
        ofAccount.tried(who, now);
        ofAddress.tried(address, now);
        Optional<Accounts.Secret> secret = Account.fit(name.strip()) ? accounts.named(name) : Optional.empty();
        Optional<Account> account = secret.map(Accounts.Secret::account);
        boolean right = passwords.matches(password, secret.map(Accounts.Secret::password));
        if (right && account.isPresent() && account.get().open()) {
            ofAccount.forgive(who);
            // not all of them: an account of one's own must not clear the way for trying others
            ofAddress.undo(address);
            return new Answer.Admitted(account.get());
        }
        // a name that is none may be a password typed in the wrong field: it is not written down
        String tried = account.map(Account::name).orElse("?");
        log.record(Actor.anybody(false), Deed.SIGN_IN_REFUSED, tried + " · " + address);
        return new Answer.Wrong();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Notes that somebody left. */
    public void left(Actor actor) {
        log.record(actor, Deed.SIGNED_OUT, actor.name());
    }

    /** Changes one's own password after the old one was shown; all other sessions of the account end. */
    public Change change(Actor actor, String old, String fresh, String address) {
        if (!Passwords.fit(fresh)) {
            return Change.UNFIT;
        }
        if (!(looked(actor.name(), old, address) instanceof Answer.Admitted)) {
            return Change.WRONG;
        }
        Note note = Note.of(actor, Deed.PASSWORD_CHANGED, actor.name());
        accounts.password(actor.account(), passwords.hash(fresh), note);
        return Change.DONE;
    }

    /** What came of changing a password. */
    public enum Change {
        DONE,
        /** The old password is wrong, or was tried too often. */
        WRONG,
        /** The new one is too short or too long. */
        UNFIT
    }
}
