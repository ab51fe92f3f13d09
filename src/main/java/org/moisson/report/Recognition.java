package org.moisson.report;

/** How much of a report was read by character recognition, and the mean confidence from 0 to 1. */
public record Recognition(int pagesRecognised, double meanConfidence) {

    public static final Recognition NONE = new Recognition(0, 1);
}
