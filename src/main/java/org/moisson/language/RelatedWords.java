package org.moisson.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which French words say the same in this field, and which speak of the same subject, from a table written for this project
 * ({@code related.txt}). Words are known in any of their forms: by themselves, else by their stems. Thread-safe.
 */
public final class RelatedWords {

    private static final String RESOURCE = "/language/related.txt";

    /** Begins the lines of words that name no subject. */
    private static final String GENERAL = "~";

    private final FrenchWords french = new FrenchWords();
    private final Map<List<String>, Related> byWords = new HashMap<>();
    private final Map<List<String>, Related> byStems = new HashMap<>();

    /**
     * Words beside a word, each as a dictionary has it, one or a few words long.
     *
     * @param same say the same, or name a narrower thing
     * @param about are likely in a text that speaks of it
     * @param general whether it is never the subject of a search: it only says how, how much, or carries an action along
     */
    public record Related(List<String> same, List<String> about, boolean general) {

        private static final Related NONE = new Related(List.of(), List.of(), false);

        public Related {
            same = List.copyOf(same);
            about = List.copyOf(about);
        }
    }

    private static final class Bundled {
        private static final RelatedWords TABLE = new RelatedWords(TextTable.lines(RESOURCE));
    }

    /** Takes lines "word | words that say the same | words on the same subject", each word after a semicolon. */
    public RelatedWords(Iterable<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not a line of related words: " + line);
            }
            boolean general = line.startsWith(GENERAL);
            String word = parts[0].substring(general ? GENERAL.length() : 0);
            Related related = new Related(words(parts[1]), words(parts[2]), general);
            byWords.putIfAbsent(french.plain(word), related);
            byStems.putIfAbsent(french.stems(word), related);
        }
    }

    /** What is in the jar. */
    public static RelatedWords bundled() {
        return Bundled.TABLE;
    }

    private static List<String> words(String part) {
        return Stream.of(part.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What is related to words side by side; nothing where the table does not know them. */
    public Related of(String words) {
        Related exact = byWords.get(french.plain(words));
        return exact != null ? exact : byStems.getOrDefault(french.stems(words), Related.NONE);
    }

    /** Whether the table knows these words side by side. */
    public boolean knows(String words) {
        return !of(words).equals(Related.NONE);
    }
}
