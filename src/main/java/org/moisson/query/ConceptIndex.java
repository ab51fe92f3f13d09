package org.moisson.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.language.Folding;
import org.moisson.language.FrenchWords;
import org.moisson.language.IndexText;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** The concepts of the vocabularies by the stems of their labels. */
final class ConceptIndex {

    /** The longest label, in words, that a line is compared with. */
    static final int LONGEST = 7;

    private static final List<Scheme> SCHEMES =
            List.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING, Scheme.OTTAWA, Scheme.FACTOR, Scheme.TYPE);

    private final Vocabularies vocabularies;
    private final FrenchWords french;
    private final Map<List<String>, List<Named>> byLabel = new HashMap<>();
    private final Map<String, List<Named>> byWord = new HashMap<>();
    private final Map<List<String>, List<Named>> byExpression = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();

    ConceptIndex(Vocabularies vocabularies, FrenchWords french) {
        this.vocabularies = vocabularies;
        this.french = french;
        for (Scheme scheme : SCHEMES) {
            vocabularies
                    .concepts(scheme)
                    .forEach(each -> french.stems(each.label()).stream()
                            .distinct()
                            .forEach(stem -> spread.merge(stem, 1, Integer::sum)));
        }
        for (Scheme scheme : SCHEMES) {
            Map<String, Map<Concept, Integer>> uses = new HashMap<>();
            for (Concept concept : vocabularies.concepts(scheme)) {
                add(concept, uses);
            }
            uses.forEach((stem, concepts) -> strong(stem, concepts));
        }
    }

    /** A concept and whether what was read is a name of it: its preferred label, a part of that, or a declared synonym. */
    record Named(Concept concept, boolean preferred) {}

    private void add(Concept concept, Map<String, Map<Concept, Integer>> uses) {
        Set<List<String>> seen = new HashSet<>();
        parts(concept.label())
                .filter(each -> each.equals(concept.label()) || !vague(concept.label(), each))
                .forEach(each -> label(concept, each, true, seen));
        concept.synonyms().forEach(each -> label(concept, each, true, seen));
        Stream.concat(concept.alternatives().stream(), concept.hidden().stream())
                .forEach(each -> label(concept, each, false, seen));
        concept.cues().forEach(each -> expression(concept, each, seen));
        for (List<String> stems : seen) {
            stems.stream()
                    .distinct()
                    .forEach(stem ->
                            uses.computeIfAbsent(stem, key -> new HashMap<>()).merge(concept, 1, Integer::sum));
        }
    }

    /** Whether a part of a label is a single word that is not its head, or that other labels hold too. */
    private boolean vague(String label, String part) {
        List<String> stems = french.stems(part);
        return stems.size() == 1 && (!label.startsWith(part) || spread.getOrDefault(stems.getFirst(), 0) > 2);
    }

    private void label(Concept concept, String label, boolean preferred, Set<List<String>> seen) {
        List<String> stems = french.stems(IndexText.of(label));
        for (String each : label.split("[^\\p{L}]+", -1)) {
            words.putIfAbsent(Folding.fold(each), each.toLowerCase(Locale.ROOT));
        }
        if (!stems.isEmpty() && stems.size() <= LONGEST && seen.add(stems)) {
            byLabel.computeIfAbsent(stems, key -> new ArrayList<>()).add(new Named(concept, preferred));
        }
    }

    private void expression(Concept concept, String cue, Set<List<String>> labels) {
        List<String> stems = french.stems(IndexText.of(cue));
        if (stems.size() > 1 && stems.size() <= LONGEST && !labels.contains(stems)) {
            byExpression.computeIfAbsent(stems, key -> new ArrayList<>()).add(new Named(concept, false));
        }
    }

    /** A word that stands in several labels of one concept and in none of the others of its scheme speaks for it. */
    private void strong(String stem, Map<Concept, Integer> concepts) {
        if (concepts.size() == 1) {
            concepts.forEach((concept, labels) -> {
                if (labels > 1) {
                    byWord.computeIfAbsent(stem, key -> new ArrayList<>()).add(new Named(concept, false));
                }
            });
        }
    }

    /** The label and its parts between commas, brackets, "et" and "ou". */
    static Stream<String> parts(String label) {
        return Stream.concat(Stream.of(label), Stream.of(label.split("\\s*[(),:]\\s*|\\s+(?:et|ou)\\s+", -1)))
                .filter(each -> !each.isBlank())
                .distinct();
    }

    /** The concepts one of whose labels has just these stems. */
    List<Named> labelled(List<String> stems) {
        return byLabel.getOrDefault(stems, List.of());
    }

    /** The concepts for which several words side by side speak that are no label. */
    List<Named> expressed(List<String> stems) {
        return byExpression.getOrDefault(stems, List.of());
    }

    /** The concepts for which a word alone speaks. */
    List<Named> spokenFor(String stem) {
        return byWord.getOrDefault(stem, List.of());
    }

    /** The label of a factor. */
    String factor(String id) {
        return vocabularies.label(Scheme.FACTOR, id);
    }

    /** The words of all labels, with their accents, by the folded word. */
    Map<String, String> words() {
        return words;
    }
}
