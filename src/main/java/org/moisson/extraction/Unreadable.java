package org.moisson.extraction;

import java.io.IOException;
import org.moisson.report.Refusal;

/** A file that can't be read, now or ever. */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    /** The detail is in French and for a person. */
    public Unreadable(Refusal why, String detail) {
        super(detail);
        this.why = why;
    }

    /** The same with what a library said, which is for the log. */
    public Unreadable(Refusal why, String detail, Throwable cause) {
        super(detail, cause);
        this.why = why;
    }

    /** The reason. */
    public Refusal why() {
        return why;
    }

    /** What happened, in French, for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
