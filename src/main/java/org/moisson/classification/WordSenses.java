package org.moisson.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.language.TextTable;

/**
 * What some nine thousand ordinary words mean in a report on an action: whether what they name is good or bad for it, and what
 * they speak of. So a word that training never met is known all the same.
 */
final class WordSenses {

    private static final String RESOURCE = "/classification/senses.txt";
    private static final int REACH = 4;
    private static final int MOST = 3;
    private static final Set<String> TURNING = Set.of(
            "ne",
            "pas",
            "aucun",
            "aucune",
            "sans",
            "jamais",
            "ni",
            "moins",
            "peu",
            "personne",
            "rien",
            "guere",
            "faute");

    /**
     * What a word means.
     *
     * @param value from -2, bad, to 2, good
     * @param about signs of what it speaks of
     */
    private record Sense(int value, List<String> about) {}

    private static final Map<String, Sense> KNOWN = read();

    private WordSenses() {}

    /** What the words speak of, as names of features; a word that is not known has none. */
    static List<String> about(List<String> words) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            Sense sense = KNOWN.get(FoldedWords.stem(word));
            if (sense != null && !FactorView.empty(word)) {
                sense.about().forEach(each -> names.add("about:" + each));
            }
        }
        return names;
    }

    /** How good or bad it is what the words name, each by itself and turned by what denies it, as names of features. */
    static List<String> values(List<String> words) {
        List<String> names = new ArrayList<>();
        int balance = 0;
        int turned = 0;
        for (String word : words) {
            if (TURNING.contains(word)) {
                turned = REACH;
                continue;
            }
            turned--;
            Sense sense = KNOWN.get(FoldedWords.stem(word));
            if (sense != null && sense.value() != 0 && !FactorView.empty(word)) {
                names.add((turned > 0 ? "turned:" : "value:") + sense.value());
                balance += turned > 0 ? -sense.value() : sense.value();
            }
        }
        names.add("balance:" + Math.clamp(balance, -MOST, MOST));
        return names;
    }

    private static Map<String, Sense> read() {
        Map<String, Sense> known = new HashMap<>();
        TextTable.lines(RESOURCE).forEach(line -> add(line.split(" "), known));
        return known;
    }

    private static void add(String[] line, Map<String, Sense> known) {
        int value = "0".equals(line[1]) ? 0 : line[1].length() * (line[1].startsWith("-") ? -1 : 1);
        known.put(
                FoldedWords.stem(FoldedWords.fold(line[0])),
                new Sense(value, List.of(line).subList(2, line.length)));
    }
}
