package org.moisson.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.moisson.language.FrenchWords;
import org.moisson.vocabulary.Acronym;
import org.moisson.vocabulary.Vocabularies;

/** The acronyms of the field, both ways; the line decides between several expansions. */
final class AcronymTable {

    private static final Set<String> COUNTING = Set.of(
            "combien",
            "nombre",
            "poste",
            "recruter",
            "recrutement",
            "temps",
            "plein",
            "salaire",
            "budget",
            "cout",
            "moyens",
            "mi-temps",
            "%");

    private final FrenchWords french;
    private final Map<String, List<String>> expansions = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<List<String>, String> byExpansion = new HashMap<>();

    AcronymTable(Vocabularies vocabularies, FrenchWords french) {
        this.french = french;
        for (Acronym each : vocabularies.acronyms()) {
            expansions.put(each.letters(), each.expansions());
            written.putIfAbsent(each.letters().toUpperCase(Locale.ROOT), each.letters());
            each.expansions().forEach(text -> byExpansion.putIfAbsent(french.stems(text), each.letters()));
        }
    }

    /** The acronym as the table writes it, the word itself where the table has none such; case does not matter. */
    String written(String word) {
        return written.getOrDefault(word.toUpperCase(Locale.ROOT), word);
    }

    boolean known(String word) {
        return written.containsKey(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it stands for more than one thing. */
    boolean ambiguous(String letters) {
        return expansions.getOrDefault(letters, List.of()).size() > 1;
    }

    /** What it stands for in a line with these other words. */
    List<String> expansions(String letters, List<String> others) {
        List<String> all = expansions.getOrDefault(letters, List.of());
        if (all.size() < 2) {
            return all;
        }
        Set<String> context = new HashSet<>(french.stems(String.join(" ", others)));
        List<String> fitting = new ArrayList<>();
        for (String each : all) {
            if (french.stems(each).stream().anyMatch(context::contains)) {
                fitting.add(each);
            }
        }
        boolean counts = others.stream().anyMatch(COUNTING::contains);
        if (fitting.isEmpty() && counts) {
            all.stream().filter(each -> each.contains("temps")).forEach(fitting::add);
        }
        return fitting.isEmpty() ? all : fitting;
    }

    /** The words of the line that spell the acronym out beside it, at least two and its first among them. */
    List<String> glossed(String letters, List<String> others) {
        Set<String> own = new HashSet<>();
        Set<String> heads = new HashSet<>();
        for (String each : expansions.getOrDefault(letters, List.of())) {
            own.addAll(french.stems(each));
            french.stems(each).stream().findFirst().ifPresent(heads::add);
        }
        List<String> shared = others.stream()
                .filter(each -> !french.stems(each).isEmpty() && own.containsAll(french.stems(each)))
                .toList();
        boolean named =
                shared.stream().flatMap(each -> french.stems(each).stream()).anyMatch(heads::contains);
        return shared.size() < 2 || !named ? List.of() : shared;
    }

    /** The acronym of a spelt-out name, empty where there is none. */
    String of(List<String> stems) {
        return byExpansion.getOrDefault(stems, "");
    }
}
