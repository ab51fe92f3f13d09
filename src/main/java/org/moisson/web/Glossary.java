package org.moisson.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** The vocabularies on an English page: a concept by its English label where it has one, and what stays French marked. */
@Component("glossary")
final class Glossary {

    private final Vocabularies vocabularies;
    private volatile Words words = new Words("", Map.of(), Set.of());

    Glossary(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What one version of the vocabularies says. */
    private record Words(String version, Map<String, String> english, Set<String> french) {}

    /** The label of a concept in the language of the page. */
    String label(String label) {
        return Tongue.spoken().equals(Locale.ENGLISH) ? now().english().getOrDefault(label, label) : label;
    }

    /** The lang attribute of a text of the vocabularies: "fr" where it stays French on an English page, else none. */
    public @Nullable String lang(@Nullable String text) {
        return Tongue.spoken().equals(Locale.ENGLISH) && now().french().contains(text) ? "fr" : null;
    }

    private Words now() {
        Vocabularies now = vocabularies.now();
        Words known = words;
        if (!known.version().equals(now.version())) {
            known = read(now);
            words = known;
        }
        return known;
    }

    private static Words read(Vocabularies vocabularies) {
        Map<String, String> english = new HashMap<>();
        Set<String> french = new HashSet<>();
        List<Concept> all = Arrays.stream(Scheme.values())
                .flatMap(each -> vocabularies.concepts(each).stream())
                .toList();
        for (Concept each : all) {
            french.add(each.definition());
            french.add(each.group());
            if (each.english().isEmpty()) {
                french.add(each.label());
            } else {
                english.put(each.label(), each.english());
            }
        }
        french.remove("");
        return new Words(vocabularies.version(), english, french);
    }
}
