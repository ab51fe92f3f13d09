package org.moisson.engine;

import org.jspecify.annotations.Nullable;

/** The search engine can't be reached now; trying later may help. */
public class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
