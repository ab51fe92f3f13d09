package org.moisson.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.moisson.extraction.ExtractedPage;

/** Tells a text's language by its smallest words. */
final class Languages {

    private static final Set<String> FRENCH =
            Set.of("le", "la", "les", "de", "des", "et", "du", "une", "est", "pour", "dans", "que", "qui");
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "is", "for", "that", "with", "this", "are", "by", "from");

    private Languages() {}

    /** "en" where English words clearly outnumber French ones, otherwise "fr". */
    static String of(List<ExtractedPage> pages) {
        long french = 0;
        long english = 0;
        for (ExtractedPage page : pages) {
            List<String> words =
                    Arrays.asList(page.raw().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
            french += words.stream().filter(FRENCH::contains).count();
            english += words.stream().filter(ENGLISH::contains).count();
        }
        return english > 2 * french + 3 ? "en" : "fr";
    }
}
