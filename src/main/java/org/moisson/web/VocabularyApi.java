package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The controlled vocabularies, as JSON and as SKOS. */
@RestController
@Tag(name = "Vocabulaires")
class VocabularyApi {

    private static final String TURTLE = "text/turtle";

    private final Vocabularies vocabularies;

    VocabularyApi(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Operation(summary = "Les concepts d'un vocabulaire : theme, population, setting, ottawa, factor, type, scope")
    @GetMapping(path = "/api/vocabularies/{scheme}", produces = MediaType.APPLICATION_JSON_VALUE)
    SchemeJson json(@PathVariable String scheme) {
        Scheme known = scheme(scheme);
        return new SchemeJson(
                known.slug(),
                vocabularies.version(),
                vocabularies.concepts(known).stream().map(ConceptJson::of).toList());
    }

    @Operation(summary = "Le vocabulaire en SKOS")
    @GetMapping(path = "/api/vocabularies/{scheme}", produces = TURTLE)
    byte[] turtle(@PathVariable String scheme) {
        return vocabularies.turtle(scheme(scheme)).getBytes(StandardCharsets.UTF_8);
    }

    private static Scheme scheme(String slug) {
        return Slug.find(Scheme.class, slug).orElseThrow(Missing::vocabulary);
    }

    /** A vocabulary with its concepts in their order. */
    record SchemeJson(String scheme, String version, List<ConceptJson> concepts) {}

    /** A concept with the labels that are shown; hidden forms and cues stay inside. */
    record ConceptJson(
            String id,
            String label,
            String english,
            List<String> alternatives,
            List<String> abbreviations,
            String definition,
            @Nullable String broader,
            String group,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax) {

        static ConceptJson of(Concept concept) {
            return new ConceptJson(
                    concept.id(),
                    concept.label(),
                    concept.english(),
                    concept.alternatives(),
                    concept.abbreviations(),
                    concept.definition(),
                    concept.broader(),
                    concept.group(),
                    concept.ageMin(),
                    concept.ageMax());
        }
    }
}
