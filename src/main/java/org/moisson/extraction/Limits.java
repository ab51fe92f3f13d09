package org.moisson.extraction;

import java.time.Duration;

/**
 * How far extraction goes.
 *
 * @param pages at most
 * @param recognition the time that one page's recognition may take
 * @param recogniser the Tesseract program
 */
public record Limits(int pages, Duration recognition, String recogniser) {

    public static final Limits DEFAULT = new Limits(5000, Duration.ofMinutes(2), "tesseract");

    public Limits {
        if (pages < 1 || recognition.isNegative() || recogniser.isBlank()) {
            throw new IllegalArgumentException("limits out of range: " + pages + " pages, " + recognition);
        }
    }
}
