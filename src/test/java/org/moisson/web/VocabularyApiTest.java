package org.moisson.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.Reports;
import org.moisson.thesaurus.Thesaurus;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The vocabularies change by the API, with their effect told first, and only what is concerned is classified anew. */
class VocabularyApiTest extends OnTheShelf {

    private static final String HIVES = """
            Le rucher-école des voisins

            Nous tenons un rucher-école avec les habitants du quartier des Tanneurs, chaque mardi de mars à octobre.
            Le rucher-école réunit des voisins qui ne se parlaient pas, et chacun y trouve une place.
            Autour du rucher-école, les enfants apprennent le calme et les gestes précis.
            """;
    private static final String WALKS = """
            La marche du jeudi

            Les voisins se retrouvent chaque jeudi devant la mairie et marchent une heure ensemble.
            """;
    private static final String SYNONYM = """
            {"action": "add-label", "concept": "sante-environnement", "kind": "alternative", "text": "rucher école"}""";

    private static final String TOKEN = "Bearer vocabulary-test";

    @DynamicPropertySource
    static void administered(DynamicPropertyRegistry properties) {
        properties.add("moisson.bootstrap-token", () -> "vocabulary-test");
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Importing importing;

    @Autowired
    private Reports reports;

    @Autowired
    private Thesaurus thesaurus;

    @Autowired
    private Editing editing;

    @Autowired
    private Vocabularies vocabularies;

    @AfterEach
    void asItWas() {
        Reset.vocabularies(editing, vocabularies, thesaurus);
        reports.ids().stream()
                .filter(each -> !Shelf.holds(each))
                .forEach(each -> importing.delete(each, Actor.moisson()));
    }

    private ReportId imported(String name, String text) throws Exception {
        MvcTestResult result = mvc.post()
                .uri("/api/imports")
                .header("Authorization", TOKEN)
                .multipart()
                .file(new MockMultipartFile("files", name, "text/plain", text.getBytes(UTF_8)))
                .exchange();
        String id = JsonPath.read(result.getResponse().getContentAsString(), "$.id");
        await(() -> importing.find(id).orElseThrow().done());
        return importing.find(id).orElseThrow().items().getFirst().reportId();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .header("Authorization", TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private List<String> themes(ReportId id) {
        return reports.find(id).orElseThrow().sheet().themes().stream()
                .map(each -> each.value().id())
                .toList();
    }

    @Test
    void a_synonym_tells_its_effect_then_tags_and_finds_the_reports_that_hold_it_and_leaves_all_others()
            throws Exception {
        ReportId hives = imported("ruches.txt", HIVES);
        ReportId walks = imported("marche.txt", WALKS);
        Report others = reports.find(walks).orElseThrow();
        assertThat(themes(hives)).doesNotContain("sante-environnement");

        MvcTestResult effect = post("/api/vocabularies/theme/changes?preview=true", SYNONYM);
        assertThat(effect).hasStatusOk();
        assertThat(effect).bodyJson().extractingPath("$.gained.length()").isEqualTo(1);
        assertThat(effect).bodyJson().extractingPath("$.gained[0].reportId").isEqualTo(hives.value());
        assertThat(effect).bodyJson().extractingPath("$.gained[0].concept").isEqualTo("sante-environnement");
        assertThat(effect)
                .bodyJson()
                .extractingPath("$.gained[0].evidence[0].quote")
                .asString()
                .contains("rucher-école");
        assertThat(effect).bodyJson().extractingPath("$.lost.length()").isEqualTo(0);
        assertThat(effect).bodyJson().extractingPath("$.lines[0].line").isEqualTo("rucher école");
        assertThat(themes(hives)).doesNotContain("sante-environnement");
        assertThat(mvc.get().uri("/api/vocabularies/changes"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(0);

        assertThat(post("/api/vocabularies/theme/changes", SYNONYM)).hasStatus(HttpStatus.CREATED);
        await(() -> themes(hives).contains("sante-environnement"));
        await(() -> thesaurus.progress().isEmpty());
        assertThat(reports.find(walks)).contains(others);
        assertThat(mvc.get().uri("/api/reports?theme=sante-environnement"))
                .bodyJson()
                .extractingPath("$.hits[*].id")
                .asArray()
                .contains(hives.value());
        assertThat(mvc.get().uri("/api/reports?q=rucher école"))
                .bodyJson()
                .extractingPath("$.reading.concepts[*].id")
                .asArray()
                .contains("sante-environnement");
        assertThat(mvc.get().uri("/api/suggest?q=rucher"))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .contains("sante-environnement");
    }

    @Test
    void a_change_is_taken_back_with_what_it_did() throws Exception {
        ReportId hives = imported("ruches.txt", HIVES);
        post("/api/vocabularies/theme/changes", SYNONYM);
        await(() -> themes(hives).contains("sante-environnement"));
        Object number = JsonPath.read(
                mvc.get()
                        .uri("/api/vocabularies/changes")
                        .exchange()
                        .getResponse()
                        .getContentAsString(),
                "$[0].number");

        MvcTestResult effect = post("/api/vocabularies/changes/" + number + "/undo?preview=true", "");
        assertThat(effect).bodyJson().extractingPath("$.lost[0].concept").isEqualTo("sante-environnement");
        assertThat(post("/api/vocabularies/changes/" + number + "/undo", "")).hasStatus(HttpStatus.CREATED);
        await(() -> !themes(hives).contains("sante-environnement"));
        assertThat(mvc.get().uri("/api/vocabularies/changes"))
                .bodyJson()
                .extractingPath("$[1].undone")
                .isEqualTo(true);
        assertThat(post("/api/vocabularies/changes/" + number + "/undo", "")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_vocabulary_comes_as_a_table_with_counts() throws Exception {
        MvcTestResult table = mvc.get()
                .uri("/api/vocabularies/theme")
                .header("Accept", "text/csv")
                .exchange();
        assertThat(table).hasStatusOk();
        assertThat(table.getResponse().getContentAsString(UTF_8))
                .contains("\"libelle\"")
                .contains("\"nutrition\",\"Nutrition et alimentation\"")
                .contains("\"PNNS");
        assertThat(mvc.get().uri("/api/vocabularies/theme"))
                .bodyJson()
                .extractingPath("$.concepts[?(@.reports > 0)].id")
                .asArray()
                .contains("nutrition");
        assertThat(mvc.get().uri("/api/vocabularies"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(7);
        assertThat(mvc.get().uri("/vocabulaires/theme.ttl"))
                .hasStatusOk()
                .bodyText()
                .contains("skos:ConceptScheme");
        assertThat(mvc.get().uri("/vocabulaires/theme.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("\"id\";");
    }

    @Test
    void a_request_waits_for_who_may_grant_it() {
        MvcTestResult asked = post("/api/vocabularies/theme/requests", SYNONYM);
        assertThat(asked).hasStatus(HttpStatus.CREATED);
        assertThat(mvc.get().uri("/api/vocabularies/requests").header("Authorization", TOKEN))
                .bodyJson()
                .extractingPath("$[0].change.text")
                .isEqualTo("rucher école");
        long id = thesaurus.requests().getFirst().id();
        assertThat(post("/api/vocabularies/requests/" + id + "/granted", "")).hasStatusOk();
        assertThat(thesaurus.requests()).isEmpty();
        assertThat(vocabularies
                        .find(Scheme.THEME, "sante-environnement")
                        .orElseThrow()
                        .synonyms())
                .containsExactly("rucher école");

        post("/api/vocabularies/theme/requests", SYNONYM.replace("rucher", "verger"));
        long other = thesaurus.requests().getFirst().id();
        assertThat(post("/api/vocabularies/requests/" + other + "/turned-down", ""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(post("/api/vocabularies/requests/" + other + "/turned-down", ""))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/vocabularies/requests/" + other + "/granted", "")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_term_of_many_reports_is_proposed_with_its_sentences_until_it_is_refused() throws Exception {
        imported("un.txt", "La ruche du lycée\n\nUn rucher-école a été installé sur le toit par deux professeurs.\n");
        imported("deux.txt", "Butiner ensemble\n\nLe samedi, on ouvre le rucher-école aux familles du quartier.\n");
        imported("trois.txt", "Miel de ville\n\nGrâce au rucher-école, des adolescents discrets ont pris la parole.\n");
        imported("quatre.txt", "Le calme des abeilles\n\nDans notre rucher-école la peur recule à chaque visite.\n");
        await(() -> !thesaurus.proposals().underWay());
        MvcTestResult proposals = mvc.get().uri("/api/vocabularies/proposals").exchange();
        String body = proposals.getResponse().getContentAsString(UTF_8);
        List<String> terms = JsonPath.read(body, "$.terms[*].key");
        assertThat(terms).contains("rucher-ecole");
        assertThat((List<?>) JsonPath.read(body, "$.terms[?(@.key == 'rucher-ecole')].quotes[*].evidence.quote"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.toString()).contains("rucher-école"));

        assertThat(post("/api/vocabularies/proposals/refused", "{\"key\": \"rucher-ecole\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(thesaurus.proposals().terms()).noneMatch(each -> each.key().equals("rucher-ecole"));
        assertThat(post("/api/vocabularies/proposals/refused", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            theme  | {"action": "rename", "concept": "tabac"}                                                            | 400
            theme  | {"action": "add-label", "concept": "couture", "kind": "cue", "text": "ourlet"}                      | 400
            theme  | {"action": "add-label", "concept": "tabac", "kind": "cue", "text": " "}                             | 400
            ottawa | {"action": "deprecate", "concept": "action-communautaire"}                                          | 400
            hats   | {"action": "deprecate", "concept": "action-communautaire"}                                          | 404
            theme  | {"action": "define", "concept": "tabac", "definition": "Fumer.", "version": "0123456789ab"}         | 409
            """)
    void a_change_that_can_not_be_made_is_refused_in_french(String scheme, String body, int status) {
        MvcTestResult refused = post("/api/vocabularies/" + scheme + "/changes", body);
        assertThat(refused).hasStatus(status);
        assertThat(refused).bodyJson().extractingPath("$.type").asString().startsWith("urn:moisson:problem:");
        assertThat(refused).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        assertThat(thesaurus.history())
                .allMatch(each -> each.undone() || each.entry().change() instanceof Change.Undo);
    }
}
