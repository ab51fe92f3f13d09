package org.moisson.report;

import java.util.List;

/**
 * A value of a sheet with where it comes from.
 *
 * @param confidence 0 to 1, the share of such values that are right
 */
public record Tag<T>(T value, Origin origin, double confidence, Status status, List<Evidence> evidence) {

    public Tag {
        evidence = List.copyOf(evidence);
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** A value that the text states. */
    public static <T> Tag<T> stated(T value, double confidence, List<Evidence> evidence) {
        return new Tag<>(value, Origin.STATED, confidence, Status.PROPOSED, evidence);
    }

    /** A value drawn from the text. */
    public static <T> Tag<T> inferred(T value, double confidence, List<Evidence> evidence) {
        return new Tag<>(value, Origin.INFERRED, confidence, Status.PROPOSED, evidence);
    }

    /** The same with what a human said of it. */
    public Tag<T> withStatus(Status said) {
        return new Tag<>(value, origin, confidence, said, evidence);
    }

    /** Whether a human said that it is wrong. */
    public boolean rejected() {
        return status == Status.REJECTED;
    }
}
