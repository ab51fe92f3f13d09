package org.moisson.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts, kept; what was changed is in the log with it. Every call that returned is durable. Thread-safe. */
public interface Accounts {

    /** An account and the hash of its password. */
    record Secret(Account account, String password) {}

    /** Whether there is any account, open or closed. */
    boolean any();

    Optional<Account> find(String id);

    /** The account of that name, without regard to case. */
    Optional<Secret> named(String name);

    /** All of them by name. */
    List<Account> all();

    /** Changes the password, and ends all sessions. */
    void password(String id, String hash, Note note);

    /** Changes the role, and ends all sessions; not, and false, where no open administrator would be left. */
    boolean role(String id, Role role, Note note);

    /** Closes an account and ends all sessions, or opens it again; not, and false, as above. */
    boolean open(String id, boolean open, Note note);

    /** Keeps a link by the hash of its key; a first one replaces the first ones before it. */
    void keep(Link link, Note note);

    /** The link of that hash that is still good at that time. */
    Optional<Link> link(String hash, Instant now);

    /** Uses up a link that makes an account; empty, and nothing done, where the link is spent or the name taken. */
    Optional<Account> create(Link link, String name, String password, Instant now, Note note);

    /** Uses up a link that gives an account a new password; false, and nothing done, where the link is spent. */
    boolean renew(Link link, String password, Instant now, Note note);

    /** The links that are still good, newest first. */
    List<Link> links(Instant now);

    /** Makes a link good for nothing. */
    boolean withdraw(String hash, Note note);
}
