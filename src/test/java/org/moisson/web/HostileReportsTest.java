package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reports whose name, title, text and properties are scripts, imported for real: no page runs any of it. */
class HostileReportsTest extends InABrowser {

    private static final String SCRIPT = "<script>window.pwned=1</script>";
    private static final String IMAGE = "<img src=x onerror=window.pwned=1>";
    private static final String WORD = "zinnias";

    @Autowired
    private MockMvcTester mvc;

    private static byte[] html() {
        return ("<!DOCTYPE html><html lang=\"fr\"><head><title>" + escaped("Semer des " + WORD + " " + SCRIPT)
                        + "</title>"
                        + "<meta name=\"author\" content=\"&quot;&gt;&lt;script&gt;window.pwned=1&lt;/script&gt;\"></head><body>"
                        + "<h1>" + escaped("Semer des " + WORD + " " + IMAGE) + "</h1>"
                        + "<p>"
                        + escaped("Les " + WORD + " du quartier " + IMAGE + " ont rapproché les voisins. " + SCRIPT)
                        + "</p>"
                        + "<p onclick=\"window.pwned=1\">"
                        + escaped("</mark>" + SCRIPT + " Les voisins arrosent les " + WORD + " chaque soir.") + "</p>"
                        + "<script>window.pwned=1</script><svg onload=\"window.pwned=1\"></svg></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] pdf() {
        return ShelfPdf.of(
                "Planter des " + WORD + " " + SCRIPT,
                List.of(new Shelf.Said(
                        org.moisson.report.FindingKind.LEVER,
                        org.moisson.report.Polarity.POSITIVE,
                        "",
                        "Les " + WORD + " " + IMAGE + " ont attiré les familles " + SCRIPT,
                        1)));
    }

    private List<String> imported() throws Exception {
        MvcTestResult accepted = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "\"><img src=x onerror=window.pwned=1>.pdf", "application/pdf", pdf()))
                .file(new MockMultipartFile("files", "'" + SCRIPT + ".html", "text/html", html()))
                .exchange();
        assertThat(accepted).hasStatus(202);
        String location = String.valueOf(accepted.getResponse().getHeader("Location"));
        mvc.get().uri(location + "/events").exchange(Duration.ofMinutes(2));
        String done = mvc.get().uri(location).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        List<String> ids = JsonPath.read(done, "$.items[*].reportId");
        assertThat(ids).as(done).hasSize(2).doesNotContainNull();
        return List.of(ids.get(0), ids.get(1), location.replace("/api", ""));
    }

    @Test
    void no_page_runs_what_a_report_says() throws Exception {
        List<String> ids = imported();
        List<String> addresses = List.of(
                "/?q=" + WORD,
                "/?q=" + WORD + " %3Cscript%3Ewindow.pwned%3D1%3C%2Fscript%3E",
                "/?q=%22%3E%3Cimg src%3Dx onerror%3Dwindow.pwned%3D1%3E",
                "/ce-qui-a-marche?q=" + WORD,
                "/carte-des-preuves?q=" + WORD,
                "/rapports/" + ids.get(0),
                "/rapports/" + ids.get(1),
                "/rapports/" + ids.get(0) + "?page=1&q=" + WORD,
                "/rapports/" + ids.get(1) + "?page=1&q=" + WORD,
                "/comparer?ids=" + ids.get(0) + "&ids=" + ids.get(1),
                "/imports",
                ids.get(2),
                "/connexion?vers=%22%3E%3Cscript%3Ewindow.pwned%3D1%3C/script%3E",
                "/premier-compte?cle=%22%3E%3Cscript%3Ewindow.pwned%3D1%3C/script%3E");
        Page page = page(1280, ColorScheme.LIGHT);
        page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
        boolean shown = false;
        for (String address : addresses) {
            page.navigate(address);
            page.waitForLoadState();
            assertThat(page.evaluate("window.pwned")).as(address).isNull();
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "document.querySelectorAll('img[src=x], main script:not([src]), [onclick], [onload]').length"))
                    .as(address)
                    .isZero();
            shown |= page.content().contains("&lt;script&gt;window.pwned");
        }
        assertThat(shown).isTrue();
        assertThat(complaints.stream().filter(each -> !each.contains("404"))).isEmpty();
    }

    @Test
    void what_the_api_and_the_feed_say_of_a_report_is_data() throws IOException, Exception {
        imported();
        for (String address :
                List.of("/api/reports?q=" + WORD, "/api/passages?q=" + WORD, "/api/export?q=" + WORD + "&format=csv")) {
            MvcTestResult result = mvc.get().uri(address).exchange();
            assertThat(result.getResponse().getContentType()).as(address).doesNotContain("html");
            assertThat(result.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        String feed = mvc.get()
                .uri("/flux.atom?q=" + WORD)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(feed).contains(WORD).doesNotContain("<script", "<img");
        String html = JsonPath.parse(mvc.get()
                        .uri("/api/reports?q=" + WORD)
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .read("$.hits[*].snippets[*].html")
                .toString();
        assertThat(html).contains("<mark>").doesNotContain("<script", "<img", "</mark><");
    }
}
