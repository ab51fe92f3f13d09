package org.moisson.reading;

import org.moisson.report.Reading;
import org.moisson.report.Refusal;

/** How reading a file ended. */
public sealed interface Outcome {

    /** It was read; unread says in French what had to be left out (no recogniser, ...), empty when nothing was. */
    record Read(Reading reading, String unread) implements Outcome {}

    /** It can't be read, now or ever; detail is French and for a person. */
    record Refused(Refusal why, String detail) implements Outcome {}
}
