package org.moisson.report;

import java.util.List;

/**
 * One page of a report in reading order.
 *
 * @param number from 1
 * @param width in points; 0 where the format has no pages
 * @param raw the text as extracted, before any repair
 * @param text the text for display, repaired; every quotation stands in it word for word
 * @param recognised whether the text comes from character recognition
 * @param confidence of the recognition, 0 to 1; 1 for a native text layer
 * @param notices what could not be read on this page, in stable codes ("image-only", "recogniser-missing", ...)
 */
public record Page(
        int number,
        float width,
        float height,
        String raw,
        String text,
        List<PageLine> lines,
        boolean recognised,
        double confidence,
        List<String> notices) {

    public Page {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }
}
