package org.moisson.store;

import org.jspecify.annotations.Nullable;

/** The data folder can't be used; the message is French, one line, and says what to do. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreRefused(String message) {
        super(message);
    }

    StoreRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
