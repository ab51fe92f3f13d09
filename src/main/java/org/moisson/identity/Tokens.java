package org.moisson.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of accounts, kept by the hashes of their keys; what was changed is in the log with it. Thread-safe. */
public interface Tokens {

    /** A token with the account that it speaks for. */
    record Owned(Token token, Account owner) {}

    void keep(Token token, String hash, Note note);

    /** The token of that hash with its owner; expired ones and those of closed accounts too. */
    Optional<Owned> find(String hash);

    /** The tokens of an account, newest first. */
    List<Token> of(String account);

    /** Notes a use. */
    void used(String id, Instant at);

    /** Makes a token of that account good for nothing; false where there is none. */
    boolean revoke(String account, String id, Note note);
}
