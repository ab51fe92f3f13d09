package org.moisson.thesaurus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.language.FrenchWords;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Words that need no proposal: those of the vocabularies, places, and what was refused. */
final class KnownWords {

    private final FrenchWords french;
    private final Gazetteer gazetteer;
    private final Set<String> refused;
    private final Set<List<String>> known = new HashSet<>();

    KnownWords(FrenchWords french, Vocabularies vocabularies, Gazetteer gazetteer, Set<String> refused) {
        this.french = french;
        this.gazetteer = gazetteer;
        this.refused = refused;
        for (Scheme scheme : Scheme.values()) {
            vocabularies.concepts(scheme).stream().flatMap(KnownWords::words).forEach(this::add);
        }
        vocabularies.acronyms().forEach(each -> {
            add(each.letters());
            each.expansions().forEach(this::add);
        });
    }

    private static Stream<String> words(Concept concept) {
        return Stream.of(
                        List.of(concept.label()),
                        List.of(concept.label().split("\\s*[(),:]\\s*|\\s+(?:et|ou)\\s+", -1)),
                        concept.alternatives(),
                        concept.abbreviations(),
                        concept.hidden(),
                        concept.cues(),
                        concept.falseFriends())
                .flatMap(List::stream);
    }

    private void add(String words) {
        known.add(french.stems(words));
    }

    boolean hold(String key, String form) {
        return refused.contains(key) || known.contains(french.stems(form)) || place(form);
    }

    /** Whether it is the name of a territory, or holds one. */
    private boolean place(String form) {
        if (form.chars().noneMatch(Character::isUpperCase)) {
            return false;
        }
        return !gazetteer.named(form).isEmpty()
                || Stream.of(form.split("[\\s'’]+", -1))
                        .filter(each -> each.length() > 2 && Character.isUpperCase(each.charAt(0)))
                        .anyMatch(each -> !gazetteer.named(each).isEmpty());
    }
}
