package org.moisson.importing;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may show it: its kind and where it happened, without its message, which may quote what a document says
 * or what somebody asked.
 */
public final class Wordless extends Exception {

    private static final long serialVersionUID = 1;

    private Wordless(Throwable failure, @Nullable Wordless cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    /** With its causes. */
    public static Wordless of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null ? null : of(cause));
    }
}
