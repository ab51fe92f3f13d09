package org.moisson.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concept of a vocabulary (SKOS).
 *
 * @param id the notation, and the last segment of its URI
 * @param label preferred, French
 * @param alternatives other labels, shown and searched
 * @param abbreviations matched exactly, capitals and all, never fuzzily
 * @param hidden forms that are searched and never shown
 * @param cues words that speak for the concept in a report without naming it
 * @param falseFriends phrases that hold one of its words and don't speak for it
 * @param broader the id above it, or null
 * @param group the family under which a list shows it; may be empty
 * @param ageMin of a population by age, in years, or null
 * @param synonyms those of the alternatives that people declared to mean the concept itself
 */
public record Concept(
        Scheme scheme,
        String id,
        String label,
        String english,
        List<String> alternatives,
        List<String> abbreviations,
        List<String> hidden,
        List<String> cues,
        List<String> falseFriends,
        String definition,
        @Nullable String broader,
        String group,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        List<String> synonyms) {

    public Concept {
        alternatives = List.copyOf(alternatives);
        abbreviations = List.copyOf(abbreviations);
        hidden = List.copyOf(hidden);
        cues = List.copyOf(cues);
        falseFriends = List.copyOf(falseFriends);
        synonyms = List.copyOf(synonyms);
    }
}
