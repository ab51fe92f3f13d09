package org.moisson.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.moisson.language.Folding;

/** A heading as headings are compared: its parts, each as words without number, articles and endings of the plural. */
final class HeadingWords {

    private static final int LONGEST = 14;
    private static final Set<String> LEFT_OUT = Set.of(
            "le",
            "la",
            "les",
            "l",
            "de",
            "du",
            "des",
            "d",
            "en",
            "un",
            "une",
            "nos",
            "notre",
            "son",
            "ses",
            "leur",
            "principal",
            "principaux",
            "principale",
            "principales",
            "observes",
            "observe",
            "the",
            "i",
            "ii",
            "iii",
            "iv",
            "vi",
            "vii",
            "au",
            "aux",
            "dans",
            "pour");
    private static final Set<String> BETWEEN = Set.of("et", "ou");

    private HeadingWords() {}

    /** The parts that "et", a colon or a dash set apart; none of a line too long to be a heading. */
    static List<List<String>> of(String heading) {
        String marked = Folding.fold(heading)
                .replaceAll("^[\\s\\p{Punct}]*(?:[0-9]+|[a-h](?=[.)]))[.)\\s:-]*(?:[0-9]+[.)\\s]*)*", "")
                // what stands in brackets is an aside
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("\\s[-–—]\\s|[:/,;+&|(–—]", " et ");
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int words = 0;
        for (String word : marked.split("[^a-z0-9]+", -1)) {
            words += word.isEmpty() ? 0 : 1;
            if (BETWEEN.contains(word)) {
                parts.add(new ArrayList<>());
            } else if (!word.isEmpty() && !LEFT_OUT.contains(word)) {
                parts.getLast().add(singular(word));
            }
        }
        return words > LONGEST ? List.of() : parts;
    }

    private static String singular(String word) {
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
