package org.moisson.reading;

import java.nio.file.Path;
import java.util.List;

/**
 * A typeset file with the text it was set from.
 *
 * @param flows what is read in one go: the blocks of the main text, those of a side box, a note; headings among them
 * @param furniture running heads, feet and the like, as often as they are printed once
 */
record Layout(
        String name,
        Path file,
        boolean scanned,
        List<List<String>> flows,
        List<String> headings,
        List<String> cells,
        List<String> furniture) {}
