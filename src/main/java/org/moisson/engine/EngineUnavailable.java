package org.moisson.engine;

/** The search engine can't be reached now; trying later may help. */
public class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
