package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.curation.Curation;
import org.moisson.curation.Signature;
import org.moisson.identity.AuditLog;
import org.moisson.report.Change;
import org.moisson.report.ReportId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Decisions through the API: what they change in every answer, and what is refused. */
class CurationApiTest extends OnTheShelf {

    private static final String CAFE = Shelf.CAFE.value();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Curation curation;

    @Autowired
    private AuditLog audit;

    @AfterEach
    void as_it_was() {
        restore(curation);
    }

    /** Takes back whatever was decided on the shelf. */
    static void restore(Curation curation) {
        for (ReportId id : List.of(Shelf.CAFE, Shelf.GARDEN, Shelf.CASES)) {
            List<Curation.Past> left;
            do {
                left = curation.history(id).stream()
                        .filter(each -> each.undoable() && !(each.decision().change() instanceof Change.Undone))
                        .toList();
                left.forEach(each -> curation.undo(id, each.decision().number(), new Signature("essai", null)));
            } while (!left.isEmpty());
        }
    }

    private MvcTestResult patch(String uri, String body) {
        return mvc.patch()
                .uri(uri)
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private MvcTestResult field(String name, String body) {
        return patch("/api/reports/" + CAFE + "/fields/" + name, body);
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private MvcTestResult asked(String uri) {
        return mvc.get()
                .uri(uri)
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .exchange();
    }

    private Object read(String uri, String path) throws Exception {
        String body = mvc.get()
                .uri(uri)
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .exchange()
                .getResponse()
                .getContentAsString();
        return com.jayway.jsonpath.JsonPath.read(body, path);
    }

    @Test
    void a_corrected_title_is_the_title_everywhere_at_once() throws Exception {
        MvcTestResult answer = field("title", "{'value': 'Les cafés du mardi'}");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.now.origin").isEqualTo("human");
        assertThat(answer).bodyJson().extractingPath("$.now.status").isEqualTo("confirmed");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.now.evidence[0].pages[0]")
                .isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.searchable").isEqualTo(true);
        assertThat(read("/api/reports?q=titre:mardi", "$.hits[0].title")).isEqualTo("Les cafés du mardi");
        assertThat(read("/api/passages?q=confiance", "$.hits[0].reportTitle")).isEqualTo("Les cafés du mardi");
        assertThat(read("/api/compare?ids=" + CAFE + "&ids=" + Shelf.GARDEN.value(), "$.titles[0]"))
                .isEqualTo("Les cafés du mardi");
        assertThat(mvc.get().uri("/rapports/" + CAFE)).bodyText().contains("Les cafés du mardi");
        assertThat(mvc.get().uri("/api/export?format=csv&q=confiance"))
                .bodyText()
                .contains("Les cafés du mardi");
        assertThat(mvc.get().uri("/api/export?format=ris&q=confiance"))
                .bodyText()
                .contains("Les cafés du mardi");
    }

    @Test
    void a_rejected_theme_no_longer_filters_nor_counts_and_a_replaced_one_is_the_other() throws Exception {
        assertThat(field("themes", "{'value': 'isolement-social', 'status': 'rejected'}"))
                .hasStatusOk();
        assertThat(read("/api/reports?theme=isolement-social", "$.total")).isEqualTo(0);
        assertThat(read("/api/reports/" + CAFE, "$.themes[0].status")).isEqualTo("rejected");
        assertThat(field("themes", "{'value': {'id': 'nutrition', 'rank': 'secondary'}}"))
                .hasStatusOk();
        assertThat(read("/api/reports?theme=nutrition", "$.total")).isEqualTo(2);
        assertThat(read("/api/reports?theme=nutrition&confirmed=true", "$.total"))
                .isEqualTo(2);
        assertThat(field("themes", "{'replaces': 'nutrition', 'value': 'tabac'}"))
                .hasStatusOk();
        assertThat(read("/api/reports?theme=nutrition", "$.total")).isEqualTo(1);
        assertThat(read("/api/reports?theme=addictions", "$.total")).isEqualTo(1);
        List<?> facet = (List<?>) read("/api/reports", "$.facets.theme[*].id");
        assertThat(facet.stream().map(Object::toString)).contains("tabac").doesNotContain("isolement-social");
    }

    @Test
    void an_inferred_value_counts_as_sure_once_it_is_confirmed() throws Exception {
        assertThat(read("/api/reports?setting=quartier-commune&confirmed=true", "$.total"))
                .isEqualTo(0);
        assertThat(field("settings", "{'status': 'confirmed'}")).hasStatusOk();
        assertThat(read("/api/reports?setting=quartier-commune&confirmed=true", "$.total"))
                .isEqualTo(1);
        assertThat(read("/api/reports/" + CAFE, "$.settings[0].origin")).isEqualTo("inferred");
    }

    @Test
    void a_place_put_right_takes_its_region_with_it() throws Exception {
        MvcTestResult answer = field("places", "{'replaces': 'dep-07', 'value': 'com-44109'}");
        assertThat(answer).hasStatusOk();
        assertThat(read("/api/reports?place=reg-52", "$.total")).isEqualTo(1);
        assertThat(read("/api/reports?place=reg-84", "$.total")).isEqualTo(0);
        assertThat(read("/api/answers?q=confiance&place=dep-44", "$.coverage.reports"))
                .isEqualTo(1);
        List<?> codes = (List<?>) read("/api/reports/" + CAFE, "$.places[?(@.status!='rejected')].value.code");
        assertThat(codes.stream().map(Object::toString))
                .contains("com-44109", "dep-44", "reg-52")
                .doesNotContain("reg-84");
    }

    @Test
    void the_whole_list_of_a_field_can_be_given() throws Exception {
        assertThat(field("populations", "{'value': ['adolescents', {'id': 'aidants-pop', 'role': 'mobilised'}]}"))
                .hasStatusOk();
        assertThat(read("/api/reports?population=personnes-agees", "$.total")).isEqualTo(0);
        assertThat(read("/api/reports?population=adolescents&population=aidants-pop", "$.total"))
                .isEqualTo(1);
    }

    @Test
    void a_rejected_finding_answers_no_more_and_comes_back_when_that_is_taken_back() throws Exception {
        String finding = CAFE + "-f1";
        assertThat(patch("/api/findings/" + finding, "{'status': 'rejected'}")).hasStatusOk();
        assertThat(read("/api/answers?q=confiance", "$.factors[*].levers.findings[*].quote")
                        .toString())
                .doesNotContain("animatrice");
        assertThat(read("/api/matrix?rows=factor&columns=theme", "$..cells").toString())
                .doesNotContain("climat-confiance");
        assertThat(read("/api/reports?factor=climat-confiance", "$.total")).isEqualTo(0);
        assertThat(mvc.get().uri("/rapports/" + CAFE)).bodyText().doesNotContain("animatrice a installé");
        int number = (int) read("/api/reports/" + CAFE + "/history", "$[0].number");
        assertThat(post("/api/reports/" + CAFE + "/history/" + number + "/undo", ""))
                .hasStatusOk();
        assertThat(read("/api/reports?factor=climat-confiance", "$.total")).isEqualTo(1);
    }

    @Test
    void a_finding_is_corrected_and_another_one_added_from_a_passage() throws Exception {
        MvcTestResult corrected = patch(
                "/api/findings/" + CAFE + "-f3",
                "{'kind': 'lever', 'factors': ['aller-vers'], 'modality': 'condition'}");
        assertThat(corrected).hasStatusOk();
        assertThat(corrected).bodyJson().extractingPath("$.finding.polarity").isEqualTo("positive");
        assertThat(read("/api/reports?factor=aller-vers", "$.total")).isEqualTo(1);

        MvcTestResult added = post(
                "/api/reports/" + CAFE + "/findings",
                "{'passageId': '" + CAFE + "-0', 'kind': 'lesson', 'factors': ['temporalite-longue']}");
        assertThat(added).hasStatus(201);
        assertThat(added).bodyJson().extractingPath("$.finding.status").isEqualTo("confirmed");
        assertThat(read("/api/reports?kind=lesson", "$.total")).isEqualTo(2);
        String id = read("/api/reports/" + CAFE + "/findings", "$[?(@.kind=='lesson')].id")
                .toString()
                .replaceAll("[\\[\\]\"]", "");
        assertThat(patch("/api/findings/" + id, "{'status': 'rejected'}")).hasStatusOk();
        assertThat(read("/api/reports?kind=lesson", "$.total")).isEqualTo(1);
    }

    @Test
    void history_says_who_when_from_and_to() throws Exception {
        field("type", "{'value': 'recit-experience'}");
        String history = "/api/reports/" + CAFE + "/history";
        assertThat(read(history, "$[0].by")).isEqualTo(CuratorAtWork.NAME);
        assertThat(read(history, "$[0].at")).isNotNull();
        assertThat(read(history, "$[0].from.value")).isEqualTo("fiche-capitalisation");
        assertThat(read(history, "$[0].from.status")).isEqualTo("proposed");
        assertThat(read(history, "$[0].to.value")).isEqualTo("recit-experience");
        assertThat(read(history, "$[0].to.status")).isEqualTo("confirmed");
        assertThat(read(history, "$[0].undoable")).isEqualTo(true);
    }

    @Test
    void a_stale_page_undoes_no_newer_decision_and_may_decide_on_other_values() throws Exception {
        String seen =
                mvc.get().uri("/api/reports/" + CAFE).exchange().getResponse().getHeader("ETag");
        assertThat(seen).matches("\"[0-9]+-[0-9a-f]+\"");
        field("title", "{'value': 'Premier'}");
        MvcTestResult stale = mvc.patch()
                .uri("/api/reports/" + CAFE + "/fields/title")
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\": \"Second\"}")
                .exchange();
        assertThat(stale).hasStatus(409);
        assertThat(stale).bodyJson().extractingPath("$.type").isEqualTo("urn:moisson:problem:stale");
        assertThat(read("/api/reports/" + CAFE, "$.title.value")).isEqualTo("Premier");
        assertThat(mvc.patch()
                        .uri("/api/reports/" + CAFE + "/fields/settings")
                        .sessionAttr(Session.NAME, CuratorAtWork.session())
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"status\": \"confirmed\"}"))
                .hasStatusOk();
    }

    @Test
    void an_older_decision_is_not_taken_back_over_a_newer_one() throws Exception {
        field("title", "{'value': 'Premier'}");
        int first = (int) read("/api/reports/" + CAFE + "/history", "$[0].number");
        field("title", "{'value': 'Second'}");
        assertThat(post("/api/reports/" + CAFE + "/history/" + first + "/undo", ""))
                .hasStatus(409);
        assertThat(post("/api/reports/" + CAFE + "/history/" + (first + 1) + "/undo", ""))
                .hasStatusOk();
        assertThat(read("/api/reports/" + CAFE, "$.title.value")).isEqualTo("Premier");
    }

    @Test
    void the_queue_has_what_nobody_decided_on_and_shrinks_with_each_decision() throws Exception {
        String own = "/api/review?report=" + CAFE;
        int before = (int) read(own, "$.total");
        assertThat((double) read(own, "$.items[0].confidence"))
                .isLessThanOrEqualTo((double) read(own, "$.items[1].confidence"));
        assertThat(read(own + "&field=findings", "$.total")).isEqualTo(3);
        assertThat(read(own + "&field=places", "$.total"))
                .as("the region only follows from the department")
                .isEqualTo(1);
        String id = (String) read(own, "$.items[0].id");
        assertThat(post("/api/review/confirm", "{'ids': ['" + id + "']}"))
                .bodyJson()
                .extractingPath("$.confirmed")
                .isEqualTo(1);
        assertThat(read(own, "$.total")).isEqualTo(before - 1);
        assertThat(post("/api/review/confirm", "{'ids': ['" + id + "']}"))
                .bodyJson()
                .extractingPath("$.skipped")
                .isEqualTo(1);
    }

    @Test
    void many_are_confirmed_when_they_are_as_many_as_said() throws Exception {
        String filter = "{'report': '" + CAFE + "', 'minConfidence': 0.9, 'count': ";
        assertThat(post("/api/review/confirm", filter + "1}")).hasStatus(409);
        int sure = ((List<?>) read("/api/review?size=100&report=" + CAFE, "$.items[?(@.confidence>=0.9)].id")).size();
        assertThat(post("/api/review/confirm", filter + sure + "}"))
                .bodyJson()
                .extractingPath("$.confirmed")
                .isEqualTo(sure);
        assertThat((List<?>) read("/api/review?report=" + CAFE, "$.items[?(@.confidence>=0.9)].id"))
                .isEmpty();
        assertThat(read("/api/reports/" + CAFE, "$.title.status")).isEqualTo("confirmed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | {} | 400 | nothing-said",
                "title | {'value': '  '} | 400 | bad-value",
                "title | {'status': 'proposed'} | 400 | bad-value",
                "title | {'value': ['a', 'b']} | 400 | ambiguous-value",
                "title | {'value': {'text': 'x', 'y': 'z'}} | 400 | bad-value",
                "title | {'value': [[]]} | 400 | bad-value",
                "title | [ | 400 | bad-request",
                "nom | {'value': 'x'} | 404 | unknown-field",
                "themes | {'replaces': 'tabac', 'status': 'confirmed'} | 400 | nothing-said",
                "themes | {'value': 'bonheur'} | 400 | bad-value",
                "themes | {'value': {'id': 'tabac', 'rank': 'first'}} | 400 | bad-value",
                "themes | {'value': 'tabac', 'status': 'rejected'} | 404 | unknown-value",
                "themes | {'value': 'tabac', 'replaces': 'alcool'} | 404 | unknown-value",
                "themes | {'value': 'tabac', 'passageId': 'nowhere'} | 404 | unknown-passage",
                "places | {'value': 'dep-999'} | 400 | bad-place",
                "dates | {'value': {'start': '2022-13'}} | 400 | bad-date",
                "dates | {'value': {'start': '2023', 'end': '2022'}} | 400 | bad-date",
                "dates | {'value': '2022'} | 400 | bad-date",
                "dates | {'value': {'start': '2022-02-30'}} | 400 | bad-date",
                "populations | {'value': {'id': 'adolescents', 'ageMin': 20, 'ageMax': 10}} | 400 | bad-value",
                "sourceUrl | {'value': 'javascript:alert(1)'} | 400 | bad-value"
            })
    void what_can_not_be_is_refused_with_a_reason(String name, String body, int status, String type) {
        MvcTestResult answer = field(name, body);
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:moisson:problem:" + type);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotEmpty();
    }

    @Test
    void what_is_not_there_can_not_be_decided_on() {
        assertThat(patch("/api/reports/" + "0".repeat(32) + "/fields/title", "{'value': 'x'}"))
                .hasStatus(404);
        assertThat(patch("/api/findings/nowhere", "{'status': 'rejected'}")).hasStatus(404);
        assertThat(patch("/api/findings/" + CAFE + "-zz-1", "{'status': 'rejected'}"))
                .hasStatus(404);
        assertThat(patch("/api/findings/" + CAFE + "-f1", "{'factors': []}")).hasStatus(400);
        assertThat(patch("/api/findings/" + CAFE + "-f1", "{'kind': 'miracle'}"))
                .hasStatus(400);
        assertThat(post("/api/reports/" + CAFE + "/findings", "{'kind': 'lesson'}"))
                .hasStatus(404);
        assertThat(post("/api/reports/" + CAFE + "/findings", "{'passageId': '" + CAFE + "-0'}"))
                .hasStatus(400);
        assertThat(post("/api/reports/" + CAFE + "/history/999/undo", "")).hasStatus(404);
        assertThat(post("/api/review/confirm", "{}")).hasStatus(400);
        assertThat(asked("/api/review?field=nom")).hasStatus(400);
        assertThat(asked("/api/review?size=0")).hasStatus(400);
        assertThat(asked("/api/review?page=200&size=100")).hasStatus(400);
        assertThat(asked("/api/reports/" + "0".repeat(32) + "/history")).hasStatus(404);
    }

    @Test
    void only_curators_decide_and_the_log_knows_of_it() {
        for (String uri : List.of(
                "/api/reports/" + CAFE + "/findings",
                "/api/reports/" + CAFE + "/history/1/undo",
                "/api/review/confirm",
                "/relecture/" + CAFE + "/decider")) {
            assertThat(mvc.post()
                            .uri(uri)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .as(uri)
                    .hasStatus(401);
        }
        assertThat(mvc.patch()
                        .uri("/api/reports/" + CAFE + "/fields/title")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"value\": \"x\"}"))
                .hasStatus(401);
        assertThat(mvc.get().uri("/api/review")).hasStatus(401);
        field("title", "{'value': 'Un autre titre'}");
        AuditLog.Entry entry = audit.before(Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.actor()).isEqualTo(CuratorAtWork.NAME);
        assertThat(entry.deed()).isEqualTo("field-curated");
        assertThat(entry.subject()).startsWith(CAFE).doesNotContain("titre");
    }

    @Test
    void dates_put_right_move_the_report_in_time() throws Exception {
        assertThat(field("dates", "{'value': {'start': '2011', 'end': '2012-05'}}"))
                .hasStatusOk();
        assertThat(read("/api/reports?to=2013", "$.total")).isEqualTo(1);
        assertThat(field("dates", "{'status': 'rejected'}")).hasStatusOk();
        assertThat(read("/api/reports?to=2013", "$.total")).isEqualTo(0);
    }
}
