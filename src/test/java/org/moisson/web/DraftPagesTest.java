package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.moisson.store.Needs;
import org.moisson.store.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may have a draft looked at, and what is said of one that can't be; a need that is left, and what it must be. */
class DraftPagesTest extends OnTheShelf {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Reports reports;

    @Autowired
    private Needs needs;

    private MvcTestResult send(String name, byte[] bytes) {
        return mvc.post()
                .uri("/brouillon")
                .multipart()
                .file(new MockMultipartFile("fichier", name, null, bytes))
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .exchange();
    }

    private static String text(MvcTestResult result) throws java.io.UnsupportedEncodingException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_draft_is_looked_at_for_who_is_known_and_nobody_else() {
        MvcTestResult unknown = mvc.get()
                .uri("/brouillon")
                .with(request -> {
                    request.setRemoteAddr("10.0.0.9");
                    return request;
                })
                .exchange();
        assertThat(unknown).hasStatus(303);
        assertThat(unknown.getResponse().getHeader("Location")).startsWith("/connexion?vers=");
        assertThat(mvc.get().uri("/brouillon").sessionAttr(Session.NAME, CuratorAtWork.session()))
                .hasStatusOk();
    }

    @Test
    void a_draft_that_cannot_be_read_is_told_why_and_what_to_do() throws Exception {
        MvcTestResult broken = send("fiche.pdf", "%PDF-1.4\nrien".getBytes(StandardCharsets.UTF_8));
        assertThat(broken).hasStatus(422);
        assertThat(text(broken)).contains("Fichier illisible ou endommagé", "vérifiez cette copie", "role=\"alert\"");
        MvcTestResult empty = send("fiche.docx", new byte[0]);
        assertThat(empty).hasStatus(422);
        assertThat(text(empty)).contains("Fichier vide");
        MvcTestResult none = send("", new byte[0]);
        assertThat(none).hasStatus(400);
        assertThat(text(none)).contains("Choisissez d’abord un fichier");
    }

    @Test
    void a_draft_that_says_that_it_is_too_large_is_not_even_taken_in() throws Exception {
        MvcTestResult large = mvc.post()
                .uri("/brouillon")
                .contentType("multipart/form-data; boundary=x")
                .header("Content-Length", "30000000")
                .with(request -> {
                    request.setContent(new byte[30_000_000]);
                    return request;
                })
                .sessionAttr(Session.NAME, CuratorAtWork.session())
                .exchange();
        assertThat(large).hasStatus(413);
    }

    @Test
    void of_a_draft_nothing_is_kept() throws Exception {
        long before = reports.count();
        MvcTestResult result = send(
                "fiche.html",
                "<h1>Le potager du foyer</h1><h2>Résumé</h2><p>Un potager mené avec les résidents d’un foyer.</p>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(result).hasStatusOk();
        assertThat(text(result))
                .contains("Le potager du foyer", "« <span lang=\"fr\">Résumé</span> »", "Leçons apprises");
        assertThat(reports.count()).isEqualTo(before);
        HttpSession session = result.getRequest().getSession(false);
        assertThat(session).isNotNull();
        assertThat(java.util.Collections.list(session.getAttributeNames())).containsExactly(Session.NAME);
    }

    @Test
    void a_need_without_a_word_or_too_long_is_not_kept() {
        long before = needs.open();
        assertThat(leave(" ?! ", "")).hasStatus(400);
        assertThat(leave("x".repeat(301), "")).hasStatus(400);
        assertThat(leave("des groupes de parole", "x".repeat(1001))).hasStatus(400);
        assertThat(needs.open()).isEqualTo(before);
    }

    private MvcTestResult leave(String question, String note) {
        return mvc.post()
                .uri("/besoins/nouveau")
                .param("question", question)
                .param("note", note)
                .exchange();
    }
}
