package org.moisson.engine;

import java.util.List;

/**
 * A text field of the mappings and how much a word in it counts; each has the sub-fields "light" and "sigle".
 *
 * @param name in the mapping
 */
public record TextField(String name, float weight) {

    /** What a stemmed match ("light") counts beside the plain one, to which it is added. */
    public static final float LIGHT = 0.7f;

    /** How much a field that is not the best adds to a word's score. */
    public static final float TIE = 0.6f;

    /** The sub-field of the main text, "text" or "body", that holds how words begin. */
    public static final String ROOT = "root";

    /** Of mappings/reports.json. */
    public static final List<TextField> OF_REPORTS = List.of(
            new TextField("title", 1.3f),
            new TextField("sheet", 1),
            new TextField("headings", 0.8f),
            new TextField("body", 1));

    /** Of mappings/passages.json. */
    public static final List<TextField> OF_PASSAGES = List.of(
            new TextField("text", 1),
            new TextField("section", 0.4f),
            new TextField("context", 0.3f),
            new TextField("about", 0.3f));
}
