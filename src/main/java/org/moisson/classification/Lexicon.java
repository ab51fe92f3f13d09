package org.moisson.classification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/** Every word and phrase of the vocabularies, ready to be found in a text. */
final class Lexicon {

    private static final int SHORTEST_ABBREVIATION = 3;
    private static final double PROPER_NAME = 0.15;

    private final Map<Scheme, PhraseTrie<List<Meaning>>> tries = new EnumMap<>(Scheme.class);

    private record Meaning(String concept, double weight, boolean named) {}

    Lexicon(Vocabularies vocabularies) {
        for (Scheme scheme : Scheme.values()) {
            PhraseTrie<List<Meaning>> trie = new PhraseTrie<>();
            Map<String, Long> shared = vocabularies.concepts(scheme).stream()
                    .collect(Collectors.groupingBy(concept -> bare(concept.label()), Collectors.counting()));
            for (Concept concept : vocabularies.concepts(scheme)) {
                add(trie, concept, shared.getOrDefault(bare(concept.label()), 0L) == 1);
            }
            tries.put(scheme, trie);
        }
    }

    /** The mentions of a scheme's concepts, those of false friends left out. */
    List<Mention> mentions(Scheme scheme, List<Token> tokens) {
        PhraseTrie<List<Meaning>> trie = tries.get(scheme);
        if (trie == null) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (PhraseTrie.Found<List<Meaning>> found : trie.find(tokens)) {
            double name = isWorkingTime(tokens, found) ? 0 : properName(tokens, found.from(), found.to());
            double share = 1 / Math.sqrt(Math.max(1, found.payload().size()));
            for (Meaning meaning : found.payload()) {
                if (name > 0) {
                    mentions.add(new Mention(
                            meaning.concept(),
                            meaning.weight() * name * share,
                            meaning.named(),
                            found.from(),
                            found.to()));
                }
            }
        }
        return mentions;
    }

    /** The words and phrases of each scheme that mean something else in the other one. */
    List<PhraseTrie<Boolean>> difference(Lexicon other) {
        return tries.entrySet().stream()
                .map(each -> each.getValue()
                        .difference(Objects.requireNonNull(other.tries.get(each.getKey()), "every scheme has one")))
                .toList();
    }

    private static void add(PhraseTrie<List<Meaning>> trie, Concept concept, boolean labelIsItsOwn) {
        String id = concept.id();
        if (labelIsItsOwn) {
            addWords(trie, bare(concept.label()), new Meaning(id, 1, true));
        }
        concept.alternatives().forEach(each -> addWords(trie, each, new Meaning(id, several(each) ? 1 : 0.85, true)));
        concept.hidden().forEach(each -> addWords(trie, each, new Meaning(id, 0.9, true)));
        concept.cues()
                .forEach(each ->
                        addWords(trie, each, new Meaning(id, several(each) ? 0.85 : single(concept.scheme()), false)));
        concept.abbreviations().stream()
                .filter(each -> each.length() >= SHORTEST_ABBREVIATION)
                .forEach(each -> addOnce(trie.atAcronym(each, ArrayList::new), new Meaning(id, 0.85, true)));
        concept.falseFriends().forEach(each -> trie.at(each, ArrayList::new));
    }

    private static void addWords(PhraseTrie<List<Meaning>> trie, String phrase, Meaning meaning) {
        if (Tokens.of(phrase).stream().anyMatch(token -> !token.stem().isEmpty())) {
            addOnce(trie.at(phrase, ArrayList::new), meaning);
        }
    }

    private static void addOnce(List<Meaning> meanings, Meaning meaning) {
        if (meanings.stream().noneMatch(known -> known.concept().equals(meaning.concept()))) {
            meanings.add(meaning);
        }
    }

    private static String bare(String label) {
        int bracket = label.indexOf('(');
        return bracket > 0 ? label.substring(0, bracket).strip() : label;
    }

    /** A word alone names a people or a place more surely than a theme. */
    private static double single(Scheme scheme) {
        return switch (scheme) {
            case POPULATION -> 0.85;
            case SETTING -> 0.7;
            case THEME, OTTAWA, FACTOR, TYPE, SCOPE -> 0.6;
        };
    }

    private static boolean several(String phrase) {
        return phrase.strip().indexOf(' ') > 0;
    }

    /** "0,5 ETP", "d'un ETP": hours of work, not education of patients. */
    private static boolean isWorkingTime(List<Token> tokens, PhraseTrie.Found<List<Meaning>> found) {
        Token token = tokens.get(found.from());
        if (!token.surface().equals("ETP") || found.from() == 0) {
            return false;
        }
        String before = tokens.get(found.from() - 1).folded();
        return Character.isDigit(before.charAt(0))
                || before.equals("un")
                || before.equals("demi")
                || before.equals("temps");
    }

    /** A capital inside a sentence, among words that have none, makes a name of what is found. */
    private static double properName(List<Token> tokens, int from, int to) {
        Token first = tokens.get(from);
        if (first.opens() || !first.capitalised() || first.acronym() || from == 0) {
            return 1;
        }
        boolean titled = to < tokens.size() && tokens.get(to).capitalised();
        return titled || tokens.get(from - 1).capitalised() ? PROPER_NAME : 2 * PROPER_NAME;
    }
}
