package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The controlled vocabularies, as JSON, as SKOS and as a table. */
@RestController
@Tag(name = "Vocabulaires")
class VocabularyApi {

    private static final String TURTLE = "text/turtle";
    private static final String CSV = "text/csv";

    private final Vocabularies vocabularies;
    private final ConceptCounts counts;

    VocabularyApi(Vocabularies vocabularies, ConceptCounts counts) {
        this.vocabularies = vocabularies;
        this.counts = counts;
    }

    @Operation(summary = "Les vocabulaires, avec leur nombre de concepts")
    @GetMapping("/api/vocabularies")
    List<SchemeLine> all() {
        return Arrays.stream(Scheme.values())
                .map(each -> new SchemeLine(
                        each.slug(),
                        vocabularies.version(),
                        vocabularies.concepts(each).size()))
                .toList();
    }

    @Operation(summary = "Les concepts d'un vocabulaire : theme, population, setting, ottawa, factor, type, scope")
    @GetMapping(path = "/api/vocabularies/{scheme}", produces = MediaType.APPLICATION_JSON_VALUE)
    SchemeJson json(@PathVariable String scheme) {
        Scheme known = scheme(scheme);
        Map<String, Long> reports = counts.of(known);
        return new SchemeJson(
                known.slug(),
                vocabularies.version(),
                vocabularies.concepts(known).stream()
                        .map(each -> ConceptJson.of(each, reports.getOrDefault(each.id(), 0L)))
                        .toList());
    }

    @Operation(summary = "Le vocabulaire en SKOS, changements compris")
    @GetMapping(path = "/api/vocabularies/{scheme}", produces = TURTLE)
    byte[] turtle(@PathVariable String scheme) {
        return vocabularies.turtle(scheme(scheme)).getBytes(StandardCharsets.UTF_8);
    }

    @Operation(summary = "Le vocabulaire en tableau ; separator : comma ou semicolon")
    @GetMapping(path = "/api/vocabularies/{scheme}", produces = CSV)
    ResponseEntity<byte[]> csv(@PathVariable String scheme, @RequestParam(defaultValue = "comma") String separator) {
        Scheme known = scheme(scheme);
        String table = VocabularyTable.of(
                known, vocabularies.now(), counts.of(known), separator.equals("semicolon") ? ';' : ',');
        return download(known.slug() + ".csv", CSV, table);
    }

    @Operation(hidden = true)
    @GetMapping("/vocabulaires/{scheme}.csv")
    ResponseEntity<byte[]> csvFile(@PathVariable String scheme) {
        return csv(scheme, "semicolon");
    }

    @Operation(hidden = true)
    @GetMapping("/vocabulaires/{scheme}.ttl")
    ResponseEntity<byte[]> turtleFile(@PathVariable String scheme) {
        Scheme known = scheme(scheme);
        return download(known.slug() + ".ttl", TURTLE, vocabularies.turtle(known));
    }

    private static ResponseEntity<byte[]> download(String name, String type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    static Scheme scheme(String slug) {
        return Slug.find(Scheme.class, slug).orElseThrow(Missing::vocabulary);
    }

    /** A vocabulary with how many concepts of it are in use. */
    record SchemeLine(String scheme, String version, int concepts) {}

    /** A vocabulary with its concepts in their order. */
    record SchemeJson(String scheme, String version, List<ConceptJson> concepts) {}

    /** A concept with the labels that are shown; hidden forms and cues are in the table and in SKOS. */
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
            @Nullable Integer ageMax,
            long reports) {

        static ConceptJson of(Concept concept, long reports) {
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
                    concept.ageMax(),
                    reports);
        }
    }
}
