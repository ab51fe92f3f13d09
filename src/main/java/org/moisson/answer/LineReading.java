package org.moisson.answer;

import java.util.List;
import org.moisson.query.Intent;

/** How the reader's line was understood. */
public record LineReading(
        List<String> terms, List<Concept> concepts, List<Correction> corrections, List<String> dropped, Intent intent) {

    public static final LineReading EMPTY = new LineReading(List.of(), List.of(), List.of(), List.of(), Intent.SEARCH);

    public LineReading {
        terms = List.copyOf(terms);
        concepts = List.copyOf(concepts);
        corrections = List.copyOf(corrections);
        dropped = List.copyOf(dropped);
    }

    /** A concept seen in the line; because: the words that named it. */
    public record Concept(String scheme, String id, String label, String because) {}

    /** A word put right. */
    public record Correction(String from, String to) {}
}
