package org.moisson.classification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.moisson.report.Reading;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** The words that mean something else in these vocabularies than they did in earlier ones. */
final class WordChanges {

    private final Vocabularies now;
    private final Editing editing;
    private final Lexicon lexicon;
    private final Map<String, Optional<List<PhraseTrie<Boolean>>>> since = new ConcurrentHashMap<>();

    WordChanges(Vocabularies now, Editing editing) {
        this.now = now;
        this.editing = editing;
        this.lexicon = new Lexicon(now);
    }

    /** Whether a reading holds none of them, so that both vocabularies make the same sheet of it. */
    boolean spare(Reading reading, String earlier) {
        if (earlier.equals(now.version())) {
            return true;
        }
        return since.computeIfAbsent(earlier, this::words)
                .filter(words -> !holds(reading, words))
                .isPresent();
    }

    /** Empty where the vocabularies of that version are not known, or differ in more than words. */
    private Optional<List<PhraseTrie<Boolean>>> words(String earlier) {
        return editing.at(earlier)
                .filter(before -> ages(before).equals(ages(now)))
                .map(before -> lexicon.difference(new Lexicon(before)));
    }

    /** A population is found by ages too, with none of its words. */
    private static Set<String> ages(Vocabularies vocabularies) {
        Set<String> ages = new HashSet<>();
        for (Concept each : vocabularies.concepts(Scheme.POPULATION)) {
            if (each.ageMin() != null) {
                ages.add(each.id());
            }
        }
        return ages;
    }

    private static boolean holds(Reading reading, List<PhraseTrie<Boolean>> words) {
        ZonedText text = ZonedText.of(reading);
        return text.passages().stream().anyMatch(each -> holds(each.tokens(), words))
                || text.card().stream()
                        .anyMatch(row ->
                                holds(row.tokens(), words) || holds(ConceptScores.words(Scheme.SETTING, row), words));
    }

    private static boolean holds(List<Token> tokens, List<PhraseTrie<Boolean>> words) {
        return words.stream().anyMatch(each -> !each.find(tokens).isEmpty());
    }
}
