package org.moisson.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.report.ReportId;
import org.moisson.store.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The API keeps its shapes and says in French what it refuses. */
class ApiTest extends OnTheShelf {

    private static final String CAFE = Shelf.CAFE.value();
    private static final String DRAFT = """
            Une marche du dimanche

            Les voisins se retrouvent chaque dimanche devant la mairie et marchent une heure ensemble.
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Reports reports;

    @Autowired
    private Importing importing;

    @Test
    void a_search_gives_hits_facets_and_how_the_line_was_read() {
        MvcTestResult result = mvc.get().uri("/api/reports?q=confiance").exchange();
        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.reading.intent").isEqualTo("search");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.hits[0].ottawa[0].axisStatus")
                .isEqualTo("explicit");
        assertThat(result).bodyJson().extractingPath("$.hits[0].places[0].role").isEqualTo("intervention");
        assertThat(result).bodyJson().extractingPath("$.hits[0].dates.end").isEqualTo("2023-06");
        assertThat(result).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void facets_show_places_without_role_and_only_the_axes_of_the_statuses_asked_for() {
        assertThat(mvc.get().uri("/api/reports"))
                .bodyJson()
                .extractingPath("$.facets.ottawa[*].id")
                .asArray()
                .containsExactly("action-communautaire");
        assertThat(mvc.get().uri("/api/reports?ottawaStatus=implied"))
                .bodyJson()
                .extractingPath("$.facets.ottawa[*].id")
                .asArray()
                .containsExactly("milieux-favorables");
        assertThat(mvc.get().uri("/api/reports"))
                .bodyJson()
                .extractingPath("$.facets.place[*].id")
                .asArray()
                .contains("dep-59", "reg-84");
    }

    @ParameterizedTest
    @CsvSource({
        "place=reg-32, 2",
        "place=reg-32&scope=experience, 1",
        "place=reg-32&place=reg-84, 3",
        "not.place=dep-59, 1",
        "theme=nutrition&theme=isolement-social, 2",
        "not.theme=nutrition, 2",
        "ottawa=action-communautaire, 3",
        "ottawa=milieux-favorables, 0",
        "ottawa=milieux-favorables&ottawaStatus=implied&ottawaStatus=explicit, 3",
        "place=dep-07&placeRole=cited, 0",
        "from=2024, 0",
        "from=2020&to=2021, 3",
        "kind=lesson, 1",
        "theme=, 3"
    })
    void filters_mean_what_the_contract_says(String parameters, int reports) {
        assertThat(mvc.get().uri("/api/reports?" + parameters))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(reports);
    }

    @Test
    void a_passage_gives_its_words_page_and_boxes() {
        MvcTestResult result = mvc.get().uri("/api/passages?q=confiance").exchange();
        assertThat(result).bodyJson().extractingPath("$.hits[0].text").isEqualTo(Shelf.LEVER);
        assertThat(result).bodyJson().extractingPath("$.hits[0].boxes[0].page").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.hits[0].kind").isEqualTo("lever");
    }

    @Test
    void a_sheet_gives_each_value_with_origin_and_evidence() {
        MvcTestResult result = mvc.get().uri("/api/reports/" + CAFE).exchange();
        assertThat(result).bodyJson().extractingPath("$.title.origin").isEqualTo("stated");
        assertThat(result).bodyJson().extractingPath("$.dates.value.start").isEqualTo("2021");
        assertThat(result).bodyJson().extractingPath("$.places[1].value.code").isEqualTo("reg-84");
        assertThat(result).bodyJson().extractingPath("$.themes[0].value.rank").isEqualTo("main");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.populations[0].value.ageMin")
                .isEqualTo(75);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.ottawa[1].value.axisStatus")
                .isEqualTo("implied");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.scope.evidence[0].pages[0]")
                .isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.pages").isEqualTo(2);
        assertThat(result).bodyJson().extractingPath("$.sections[1].heading").isEqualTo("Enseignements");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.recognition.pagesRecognised")
                .isEqualTo(0);
    }

    @Test
    void findings_and_pages_agree_word_for_word() {
        assertThat(mvc.get().uri("/api/reports/" + CAFE + "/findings"))
                .bodyJson()
                .extractingPath("$[0].quote")
                .isEqualTo(Shelf.LEVER);
        assertThat(mvc.get().uri("/api/reports/" + CAFE + "/pages/1"))
                .bodyJson()
                .extractingPath("$.text")
                .asString()
                .contains(Shelf.LEVER);
        assertThat(mvc.get().uri("/api/reports/" + CAFE + "/pages/1"))
                .bodyJson()
                .extractingPath("$.lines[0].box.x")
                .isEqualTo(60.0);
    }

    @Test
    void the_original_comes_byte_for_byte_under_a_harmless_name() {
        MvcTestResult result =
                mvc.get().uri("/api/reports/" + Shelf.GARDEN.value() + "/file").exchange();
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(Shelf.original("jardin"));
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline")
                .doesNotContain("<", ">");
    }

    @Test
    void an_archive_is_unpacked_and_a_hostile_one_refused_whole() throws Exception {
        MvcTestResult good = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "files",
                        "lot.zip",
                        "application/zip",
                        zip("dossier/", "dossier/une fiche.txt", "../../etc/autre.txt", "__MACOSX/x", ".DS_Store")))
                .exchange();
        assertThat(good).hasStatus(202);
        assertThat(good).bodyJson().extractingPath("$.items[0].name").isEqualTo("une fiche.txt");
        assertThat(good).bodyJson().extractingPath("$.items[1].name").isEqualTo("autre.txt");
        assertThat(good).bodyJson().extractingPath("$.counts.total").isEqualTo(2);
        for (byte[] bad : List.of(zip("dedans.zip"), zip("vide/"), "PK rien".getBytes(UTF_8))) {
            assertThat(mvc.post()
                            .uri("/api/imports")
                            .multipart()
                            .file(new MockMultipartFile("files", "lot.zip", "application/zip", bad))
                            .exchange())
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:moisson:problem:bad-archive");
        }
        String location = String.valueOf(good.getResponse().getHeader("Location"));
        mvc.get().uri(location + "/events").exchange(Duration.ofMinutes(2));
        reports.ids().stream()
                .filter(each -> !Shelf.holds(each))
                .forEach(each -> importing.delete(each, Actor.moisson()));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("Rien à signaler dans " + name).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void an_import_is_accepted_and_followed_to_its_end() throws Exception {
        MvcTestResult result = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("files", "../../été (1).txt", "text/plain", DRAFT.getBytes(UTF_8)))
                .file(new MockMultipartFile("files", "cassé?.pdf", "application/pdf", "%PDF-1.4\nrien".getBytes(UTF_8)))
                .exchange();
        assertThat(result).hasStatus(202);
        assertThat(result).bodyJson().extractingPath("$.items[0].name").isEqualTo("été (1).txt");
        assertThat(result).bodyJson().extractingPath("$.items[1].name").isEqualTo("cassé?.pdf");
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        assertThat(location).startsWith("/api/imports/");
        MvcTestResult events = mvc.get().uri(location + "/events").exchange(Duration.ofMinutes(2));
        assertThat(events.getResponse().getContentAsString()).contains("event:item", "\"INDEXED\"", "event:done");
        MvcTestResult done = mvc.get().uri(location).exchange();
        assertThat(done).bodyJson().extractingPath("$.state").isEqualTo("DONE");
        assertThat(done).bodyJson().extractingPath("$.counts.indexed").isEqualTo(1);
        assertThat(done).bodyJson().extractingPath("$.items[1].error.type").isEqualTo("unreadable");
        assertThat(mvc.delete().uri(location)).hasStatusOk();
        assertThat(mvc.get().uri("/api/imports"))
                .bodyJson()
                .extractingPath("$[0].id")
                .isNotNull();
        String report = JsonPath.read(done.getResponse().getContentAsString(), "$.items[0].reportId");
        assertThat(mvc.delete().uri("/api/reports/" + report)).hasStatus(401);
        assertThat(mvc.get().uri("/api/reports/" + report)).hasStatusOk();
        importing.delete(new ReportId(report), Actor.moisson());
    }

    @Test
    void answers_put_levers_beside_obstacles() {
        MvcTestResult result = mvc.get().uri("/api/answers?q=habitants").exchange();
        assertThat(result).bodyJson().extractingPath("$.abstained").isEqualTo(false);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.factors[?(@.factor=='climat-confiance')].levers.findings[0].quote")
                .asArray()
                .containsExactly(Shelf.LEVER);
        assertThat(mvc.get().uri("/api/answers?q=zzz"))
                .bodyJson()
                .extractingPath("$.abstained")
                .isEqualTo(true);
    }

    @Test
    void two_facets_are_crossed_and_reports_compared() {
        assertThat(mvc.get().uri("/api/matrix?rows=factor&columns=population"))
                .bodyJson()
                .extractingPath("$.cells[?(@.row=='climat-confiance' && @.column=='personnes-agees')].levers")
                .asArray()
                .containsExactly(1);
        assertThat(mvc.get().uri("/api/matrix?rows=ottawa&columns=place"))
                .bodyJson()
                .extractingPath("$.rows[*].id")
                .asArray()
                .containsExactly("action-communautaire");
        assertThat(mvc.get().uri("/api/compare?ids=" + CAFE + "," + Shelf.GARDEN.value()))
                .bodyJson()
                .extractingPath("$.titles[1]")
                .isEqualTo(Shelf.HOSTILE);
    }

    @Test
    void a_vocabulary_comes_as_json_or_as_skos() {
        assertThat(mvc.get().uri("/api/vocabularies/theme"))
                .bodyJson()
                .extractingPath("$.concepts[*].id")
                .asArray()
                .contains("isolement-social");
        assertThat(mvc.get().uri("/api/vocabularies/theme").header("Accept", "text/turtle"))
                .hasStatusOk()
                .hasContentType("text/turtle");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv",
        "json, application/json",
        "ris, application/x-research-info-systems",
        "bibtex, application/x-bibtex"
    })
    void the_whole_result_is_exported(String format, String type) throws Exception {
        MvcTestResult result =
                mvc.get().uri("/api/export?place=reg-32&format=" + format).exchange();
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getContentType()).startsWith(type);
        assertThat(result.getResponse().getContentAsString()).contains("Jardin").doesNotContain("cafés du lundi");
    }

    @Test
    void passages_are_exported_as_a_table_of_evidence() throws Exception {
        MvcTestResult result =
                mvc.get().uri("/api/export?of=passages&separator=semicolon").exchange();
        assertThat(result.getResponse().getContentAsString()).contains(Shelf.OBSTACLE, "\";\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/reports?theme=rien, 400, unknown-value",
        "GET, /api/reports?not.theme=rien, 400, unknown-value",
        "GET, /api/reports?place=reg-00, 400, unknown-value",
        "GET, /api/reports?kind=rien, 400, unknown-value",
        "GET, /api/reports?sort=taille, 400, unknown-value",
        "GET, /api/reports?facets=couleur, 400, unknown-value",
        "GET, /api/reports?ottawaStatus=vague, 400, unknown-value",
        "GET, /api/reports?page=x, 400, bad-page",
        "GET, /api/reports?size=101, 400, bad-page",
        "GET, /api/reports?page=101&size=100, 400, too-deep",
        "GET, /api/reports?from=20, 400, bad-parameter",
        "GET, /api/reports?from=2020&to=2010, 400, bad-parameter",
        "GET, /api/reports?confirmed=oui, 400, bad-parameter",
        "GET, /api/reports/absent, 404, unknown-report",
        "GET, /api/reports/ffffffffffffffffffffffffffffffff, 404, unknown-report",
        "GET, /api/reports/{café}/pages/9, 404, unknown-page",
        "GET, /api/reports/{café}/pages/x, 404, unknown-page",
        "GET, /api/imports/absent, 404, unknown-import",
        "GET, /api/imports/absent/events, 404, unknown-import",
        "POST, /api/imports/absent/retry, 404, unknown-import",
        "DELETE, /api/imports/absent, 404, unknown-import",
        "GET, /api/vocabularies/couleurs, 404, unknown-vocabulary",
        "GET, /api/matrix?rows=theme&columns=theme, 400, bad-parameter",
        "GET, /api/matrix?rows=couleur, 400, unknown-value",
        "GET, /api/compare?ids={café}, 400, bad-parameter",
        "GET, /api/compare, 400, bad-request",
        "GET, /api/export?format=exe, 400, unknown-value",
        "GET, /api/suggest?q=a&size=x, 400, bad-parameter",
        "GET, /api/rien, 404, not-found",
        "PUT, /api/reports, 401, token-needed",
        "POST, /api/imports, 415, unsupported-media-type"
    })
    void what_can_not_be_answered_is_a_problem_detail_in_french(String method, String uri, int status, String type) {
        MvcTestResult result = mvc.method(HttpMethod.valueOf(method))
                .uri(uri.replace("{café}", CAFE))
                .exchange();
        assertThat(result).hasStatus(status).hasContentType("application/problem+json");
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("urn:moisson:problem:" + type);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    @Test
    void the_description_of_the_api_is_openapi_3_1_and_lists_the_filters() {
        MvcTestResult result = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(result).bodyJson().extractingPath("$.openapi").asString().startsWith("3.1");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.paths['/api/reports'].get.parameters[*].name")
                .asArray()
                .contains("q", "theme", "not.theme", "ottawaStatus", "after")
                .doesNotContain("parameters");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.paths['/api/imports/{id}'].delete.parameters[*].name")
                .asArray()
                .containsExactly("id");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.components.schemas.Ottawa.properties.axisStatus.enum")
                .asArray()
                .contains("cited-as-framework");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.paths['/api/imports'].post.requestBody.content")
                .asMap()
                .containsKey("multipart/form-data");
    }

    @Test
    void a_line_beyond_the_limit_is_refused() {
        assertThat(mvc.get().uri("/api/reports?q={q}", "a".repeat(1001)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:moisson:problem:line-too-long");
    }
}
