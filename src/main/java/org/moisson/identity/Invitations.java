package org.moisson.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links by which people make their own account, or choose a new password; nobody ever sends a password. */
public final class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);

    private final Accounts accounts;
    private final Passwords passwords;
    private final InstantSource clock;

    Invitations(Accounts accounts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What comes of following a link. */
    public sealed interface Joined {

        /** The account is made, or has its new password. */
        record In(Account account) implements Joined {}

        /** The link was used, replaced, withdrawn or is too old. */
        record Spent() implements Joined {}

        /** There is an account of that name. */
        record NameTaken() implements Joined {}

        /** No account can bear that name. */
        record NameUnfit() implements Joined {}

        /** The password is too short or too long. */
        record PasswordUnfit() implements Joined {}
    }

    /** The key of the link for the first account of all, good until the next one is made; none once there is an account. */
    public Optional<String> first() {
        return accounts.any()
                ? Optional.empty()
                : Optional.of(issue(Link.Purpose.FIRST, Role.ADMINISTRATOR, null, Actor.moisson(), null));
    }

    /** The key of a link for one more person. */
    public String invite(Actor by, Role role) {
        return issue(Link.Purpose.INVITATION, role, null, by, LIFE);
    }

    /** The key of a link for a new password of an account. */
    public Optional<String> renewal(Actor by, String account) {
        return accounts.find(account)
                .filter(Account::open)
                .map(whose -> issue(Link.Purpose.NEW_PASSWORD, whose.role(), whose, by, LIFE));
    }

    private String issue(Link.Purpose purpose, Role role, @Nullable Account whose, Actor by, @Nullable Duration life) {
        Key key = Key.fresh();
        Instant now = clock.instant();
        String account = whose == null ? "" : whose.id();
        accounts.keep(
                new Link(key.hash(), purpose, role, account, by.name(), now, life == null ? null : now.plus(life)),
                Note.of(by, Deed.LINK_ISSUED, whose == null ? role.slug() : whose.name()));
        return key.text();
    }

    /** The link of a key, while it is good. */
    public Optional<Link> find(String key) {
        return accounts.link(Key.of(key).hash(), clock.instant())
                .filter(link -> link.purpose() != Link.Purpose.FIRST || !accounts.any());
    }

    /** The links that are still good, newest first. */
    public List<Link> all() {
        return accounts.links(clock.instant());
    }

    /** Makes a link good for nothing. */
    public boolean withdraw(Actor by, String hash) {
        String shown = hash.substring(0, Math.min(8, hash.length()));
        return accounts.withdraw(hash, Note.of(by, Deed.LINK_WITHDRAWN, shown));
    }

    /** Follows a link: makes the account of that name, or gives the account of the link its new password. */
    public Joined follow(String key, String name, String password) {
        Optional<Link> link = find(key);
        if (link.isEmpty()) {
            return new Joined.Spent();
        }
        if (!Passwords.fit(password)) {
            return new Joined.PasswordUnfit();
        }
        return switch (link.get().purpose()) {
            case FIRST, INVITATION -> made(link.get(), name.strip(), password);
            case NEW_PASSWORD -> renewed(link.get(), password);
        };
    }

    private Joined made(Link link, String name, String password) {
        if (!Account.fit(name)) {
            return new Joined.NameUnfit();
        }
        if (accounts.named(name).isPresent()) {
            return new Joined.NameTaken();
        }
        Note note =
                new Note(name, Deed.ACCOUNT_CREATED, name + " · " + link.role().slug());
        Optional<Account> made = accounts.create(link, name, passwords.hash(password), clock.instant(), note);
        return made.<Joined>map(Joined.In::new).orElseGet(Joined.Spent::new);
    }

    private Joined renewed(Link link, String password) {
        Optional<Account> account = accounts.find(link.account()).filter(Account::open);
        if (account.isEmpty()) {
            return new Joined.Spent();
        }
        Note note = Note.of(
                Actor.signedIn(account.get()),
                Deed.PASSWORD_CHANGED,
                account.get().name());
        return accounts.renew(link, passwords.hash(password), clock.instant(), note)
                ? accounts.find(link.account()).<Joined>map(Joined.In::new).orElseGet(Joined.Spent::new)
                : new Joined.Spent();
    }
}
