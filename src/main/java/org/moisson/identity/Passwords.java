package org.moisson.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords by the current default of Spring Security, and says which may be chosen. */
final class Passwords {

    private static final int SHORTEST = 12;

    /** What the hash takes into account; it refuses more. */
    private static final int MOST_BYTES = 72;

    /** Hashing is slow on purpose: so many at once leave the machine to its readers. */
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private @Nullable String nobodys;

    /** Whether it may be chosen: at least twelve characters, of any kind, and at most 72 bytes. */
    static boolean fit(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST && hashable(password);
    }

    private static boolean hashable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && password.indexOf('\0') < 0;
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether that is the password of the hash; takes as long when there is no hash to compare with. */
    boolean matches(String password, Optional<String> hash) {
        String against = hash.orElseGet(this::nobodys);
        return hashable(password) && inTurn(() -> encoder.matches(password, against)) && hash.isPresent();
    }

    private synchronized String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = encoder.encode(Key.fresh().text());
            nobodys = known;
        }
        return known;
    }

    private <T> T inTurn(Supplier<T> work) {
        hashing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }
}
