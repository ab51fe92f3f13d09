package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;
import org.moisson.identity.Role;
import org.moisson.importing.Importing;
import org.moisson.report.ReportId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody with bad intentions sends, and what comes of it: nothing. */
class AttackTest extends Guarded {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Importing importing;

    private Wire wire() {
        return new Wire(port);
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    @Test
    void a_form_of_another_site_changes_nothing_even_with_the_cookies_of_who_is_signed_in() throws Exception {
        var before = invitations.all();
        try (Person person = new Person(port)) {
            person.signIn(name(Role.ADMINISTRATOR), PASSWORD);
            String cookies = "Cookie: moisson=" + person.cookie("moisson") + "; form=" + person.cookie("form") + "\r\n";
            String form = "Content-Type: application/x-www-form-urlencoded\r\n";
            for (String signs : List.of(
                    "Origin: http://evil.example\r\n",
                    "Origin: null\r\n",
                    "Sec-Fetch-Site: cross-site\r\n",
                    "Sec-Fetch-Site: same-site\r\n",
                    "Referer: http://evil.example/\r\n",
                    "Origin: http://localhost\r\nSec-Fetch-Site: cross-site\r\n",
                    "")) {
                Wire.Answer answer =
                        wire().send(post("/administration/invitations", cookies + form + signs, "role=administrator"));
                assertThat(answer.status()).as(signs).isEqualTo(403);
                Wire.Answer json = wire().send("DELETE /api/reports/" + Shelf.CAFE
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookies + signs + "\r\n");
                assertThat(json.status()).as(signs).isEqualTo(403);
            }
            String guessed = "Origin: http://localhost:" + port + "\r\n";
            assertThat(wire().send(post(
                                    "/administration/invitations",
                                    cookies + form + guessed,
                                    "role=administrator&_csrf=" + person.cookie("form")))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(invitations.all()).isEqualTo(before);
        assertThat(mvc.get().uri("/api/reports/" + Shelf.CAFE)).hasStatusOk();
    }

    @Test
    void a_session_can_use_the_api_from_our_own_page_with_the_mark_of_the_page() throws Exception {
        try (Person person = new Person(port)) {
            person.signIn(name(Role.CURATOR), PASSWORD);
            String page = person.get("/imports").body();
            String mark = page.replaceAll("(?s).*<meta name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
            String own = "http://localhost:" + port;
            var request = person.request("/api/imports/absent/retry")
                    .header("Origin", own)
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody());
            assertThat(person.send(request.copy()).statusCode()).isEqualTo(403);
            assertThat(person.send(request.copy().header("X-CSRF-TOKEN", mark)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void forged_expired_revoked_and_too_narrow_tokens_open_nothing() {
        String reading = token(Role.ADMINISTRATOR, Right.READ);
        List<String> bad = List.of(
                "",
                "x",
                BOOTSTRAP + "x",
                BOOTSTRAP.toUpperCase(java.util.Locale.ROOT),
                reading + "A",
                expired(),
                revoked());
        for (String token : bad) {
            for (String path : List.of("/api/reports", "/api/audit")) {
                MvcTestResult result = mvc.get()
                        .uri(path)
                        .header("Authorization", "Bearer " + token)
                        .exchange();
                assertThat(result).hasStatus(401);
                assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("urn:moisson:problem:token-wrong");
            }
        }
        assertThat(mvc.get().uri("/api/reports").header("Authorization", "Bearer " + reading))
                .hasStatusOk();
        assertThat(mvc.post().uri("/api/imports/x/retry").header("Authorization", "Bearer " + reading))
                .hasStatus(403);
        String beyond = token(Role.CURATOR, Right.READ, Right.ADMIN);
        assertThat(mvc.get().uri("/api/audit").header("Authorization", "Bearer " + beyond))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/css/../../../etc/passwd",
                "/css/%2e%2e/%2e%2e/etc/passwd",
                "/css/..%2f..%2fetc%2fpasswd",
                "/css/..%5c..%5cetc%5cpasswd",
                "/css/%252e%252e/%252e%252e/etc/passwd",
                "/rapports/..%2f..%2f..%2fetc%2fpasswd",
                "/api/reports/%2e%2e%2f%2e%2e%2fetc%2fpasswd/file",
                "/api/reports/....//....//etc/passwd/file",
                "/api/reports/%00/file",
                "/api/reports/x;jsessionid=1/file",
                "//etc/passwd",
                "/administration;/x",
                "/%61dministration",
                "/ADMINISTRATION",
                "/administration/",
                "/administration/journal/",
                "/administration%2fjournal",
                "/./administration",
                "/api/../administration",
                "/imports/../administration"
            })
    void no_way_of_writing_a_path_leads_out_of_the_house_or_around_the_rules(String path) throws Exception {
        Wire.Answer answer = wire().send(get(path, ""));
        assertThat(answer.status()).isIn(303, 400, 404);
        assertThat(answer.text()).doesNotContain("root:", name(Role.ADMINISTRATOR));
        Wire.Answer changed = wire().send(post(path, "", ""));
        assertThat(changed.status()).isIn(400, 401, 404);
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() throws Exception {
        assertThat(wire().send(get("/?q=" + "a".repeat(10_000), "")).status()).isEqualTo(400);
        Wire.Answer line = wire().send(get("/api/reports?q=" + "a".repeat(10_000), ""));
        assertThat(line.status()).isEqualTo(400);
        assertThat(line.text()).contains("urn:moisson:problem:line-too-long");
        assertThat(wire().send(get("/?q=" + "a".repeat(60_000), "")).status()).isIn(400, 414, 431);
        assertThat(wire().send(get("/", "X-Long: " + "a".repeat(60_000) + "\r\n"))
                        .status())
                .isIn(400, 431);
        String head = "POST /connexion HTTP/1.1\r\nHost: localhost\r\n";
        assertThat(wire().send(head + "Content-Length: 2000000\r\n\r\n").status())
                .isEqualTo(413);
        assertThat(wire().send(head
                                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2000000\r\n\r\n")
                        .status())
                .isEqualTo(413);
        assertThat(wire().send(head + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n")
                        .status())
                .isEqualTo(411);
        assertThat(wire().send(
                                "POST /api/imports HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 99000000000\r\n\r\n")
                        .status())
                .isEqualTo(413);
        assertThat(wire().send("POST /api/imports HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3000000\r\n\r\n")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_upload_that_is_too_large_as_a_whole_is_refused_with_its_limit() throws Exception {
        String head = "POST /api/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + BOOTSTRAP + "\r\nContent-Type: multipart/form-data; boundary=x\r\n";
        Wire.Answer announced = wire().send(head + "Content-Length: 99000000\r\n\r\n");
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.text()).contains("urn:moisson:problem:too-large", "L’envoi dépasse 4\u00a0Mo en tout");
        StringBuilder parts = new StringBuilder();
        for (int each = 0; each < 5; each++) {
            parts.append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                    .append(each)
                    .append(".txt\"\r\n\r\n")
                    .append("a".repeat(1_000_000))
                    .append("\r\n");
        }
        String body = parts.append("--x--\r\n").toString();
        Wire.Answer found = wire().send(head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length())
                + "\r\n" + body + "\r\n0\r\n\r\n");
        assertThat(found.status()).isEqualTo(413);
        assertThat(found.text()).contains("L’envoi dépasse 4\u00a0Mo en tout");
    }

    @Test
    void a_body_that_nobody_wanted_does_not_spoil_the_answer() throws Exception {
        for (String method : List.of("OPTIONS", "GET", "HEAD")) {
            String request = method + " /api/answers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 20\r\n\r\n";
            assertThat(wire().send(request).status()).as(method).isEqualTo(200);
            assertThat(wire().send(request + "12345678901234567890").status())
                    .as(method)
                    .isEqualTo(200);
        }
    }

    @Test
    void who_is_slow_on_purpose_is_shown_the_door() throws Exception {
        String head = "POST /connexion HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\n";
        Duration body = wire().trickle(head, Duration.ofMillis(200), Duration.ofSeconds(30));
        assertThat(body).isLessThan(Duration.ofSeconds(15));
        Duration unwanted = wire().trickle(
                        head.replace("/connexion", "/deconnexion"), Duration.ofMillis(200), Duration.ofSeconds(30));
        assertThat(unwanted).isLessThan(Duration.ofSeconds(15));
        Duration silent = wire().trickle("GET / HTTP/1.1\r\nHost: loc", Duration.ofSeconds(60), Duration.ofSeconds(30));
        assertThat(silent).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void many_slow_bodies_of_one_address_leave_the_service_to_the_others() throws Exception {
        String head = "POST /connexion HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\n";
        Wire slow = new Wire(port, "127.0.0.66");
        List<Socket> open = new ArrayList<>();
        try {
            for (int each = 0; each < 64; each++) {
                open.add(slow.begin(head));
            }
            byte[] first = open.getLast().getInputStream().readNBytes("HTTP/1.1 429".length());
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 429");
            assertThat(slow.send(get("/a-propos", "")).status()).isEqualTo(200);
            assertThat(wire().send(post("/connexion", "", "nom=a")).status()).isEqualTo(401);
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((((((((((((((((((((((((((((((((((((((((((",
                "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"",
                "* * * *",
                "a* b* c* d* e* ?? ??? *a *b",
                "/.*(a+)+$/ [a-z]{1,999999}",
                "titre:titre:titre:titre: - - - -",
                "-a -b -c OR OR OR -d",
                "a~9 b~ c^99999999999 {x TO y} [* TO *]",
                "_id:x AND _source:y && || !(z)",
                "\\u0000 \\ \\\\ ' '' ; drop table report; --",
                "${jndi:ldap://localhost/x} #{7*7} ${7*7} __${T(java.lang.Runtime)}__::.x"
            })
    void no_line_holds_the_service_or_breaks_it(String line) {
        for (String path :
                List.of("/", "/ce-qui-a-marche", "/api/reports", "/api/passages", "/api/answers", "/flux.atom")) {
            long began = System.nanoTime();
            MvcTestResult result = mvc.get().uri(path + "?q={q}", line).exchange();
            assertThat(result.getResponse().getStatus()).as(path).isIn(200, 400);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(text(result)).doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR ", "\"a b\" ", "-a ", "titre:a ", "aa* "})
    void a_thousand_characters_of_operators_are_answered_in_time(String piece) {
        String line = piece.repeat(1000).substring(0, 1000);
        for (String path : List.of("/api/reports", "/api/passages", "/api/answers")) {
            long began = System.nanoTime();
            assertThat(mvc.get()
                            .uri(path + "?q={q}", line)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .isIn(200, 400);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult imported(String name, String type, byte[] bytes) throws Exception {
        MvcTestResult accepted = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("files", name, type, bytes))
                .header("Authorization", "Bearer " + token(Role.CURATOR, Right.IMPORT))
                .exchange();
        assertThat(accepted).hasStatus(202);
        String location = String.valueOf(accepted.getResponse().getHeader("Location"));
        mvc.get().uri(location + "/events").exchange(Duration.ofMinutes(2));
        return mvc.get().uri(location).exchange();
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_served_as_nothing_that_runs() throws Exception {
        String html = "<!DOCTYPE html><html><head><title>Une fiche</title><script>alert(1)</script></head>"
                + "<body><h1>Une fiche</h1><p>La cuisine du quartier a ouvert ses portes aux familles.</p></body></html>";
        for (String name : List.of("fiche.pdf", "fiche.html", "fiche.svg", "fiche.pdf.html")) {
            MvcTestResult done =
                    imported(name, "application/pdf", (html + "<!--" + name + "-->").getBytes(StandardCharsets.UTF_8));
            String id = JsonPath.read(text(done), "$.items[0].reportId");
            if (id == null) {
                continue;
            }
            MvcTestResult file = mvc.get().uri("/api/reports/" + id + "/file").exchange();
            assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(file.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "sandbox");
            assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            importing.delete(new ReportId(id), Actor.moisson());
        }
    }

    @Test
    void a_pdf_that_is_also_a_page_opens_as_a_pdf_alone() throws Exception {
        byte[] pdf = ShelfPdf.of("Deux natures", List.of());
        byte[] tail = "\n%<script>alert(document.domain)</script>\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(pdf);
        both.write(tail);
        MvcTestResult done = imported("double.html", "text/html", both.toByteArray());
        String id = JsonPath.read(text(done), "$.items[0].reportId");
        assertThat(id).isNotNull();
        MvcTestResult file = mvc.get().uri("/api/reports/" + id + "/file").exchange();
        assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(file.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        importing.delete(new ReportId(id), Actor.moisson());
    }

    @Test
    void a_bomb_in_an_archive_goes_off_in_nobodys_hands() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../../../tmp/bombe.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(100_000);
        MvcTestResult done = imported("bombe.zip", "application/zip", bytes.toByteArray());
        assertThat(done).bodyJson().extractingPath("$.items[0].name").isEqualTo("bombe.txt");
        assertThat(done).bodyJson().extractingPath("$.items[0].error.type").isEqualTo("too-large");
        assertThat(Path.of("/tmp/bombe.txt")).doesNotExist();
        try (Stream<Path> kept = Files.walk(data)) {
            assertThat(kept.filter(Files::isRegularFile).filter(each -> size(each) > 30_000_000))
                    .isEmpty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException gone) {
            return 0;
        }
    }

    @Test
    void too_many_files_at_once_are_refused_in_an_archive_and_beside() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 21; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(("fiche " + i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThat(mvc.post()
                        .uri("/api/imports")
                        .multipart()
                        .file(new MockMultipartFile("files", "lot.zip", "application/zip", bytes.toByteArray()))
                        .header("Authorization", "Bearer " + BOOTSTRAP)
                        .exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:moisson:problem:bad-archive");
    }

    @Test
    void every_answer_bears_the_safety_headers_whatever_it_is() throws Exception {
        for (String request : List.of(
                get("/", ""),
                get("/rien", ""),
                get("/api/reports", ""),
                get("/api/rien", ""),
                get("/css/moisson.css", ""),
                get("/actuator/health", ""),
                get("/administration", ""),
                get("/a;b", ""),
                get("/connexion", ""),
                post("/api/imports", "", ""),
                post("/connexion", "Origin: http://evil.example\r\n", ""))) {
            String answer = wire().send(request).text();
            String path = request.substring(0, request.indexOf('\r'));
            assertThat(answer)
                    .as(path)
                    .contains(
                            "Content-Security-Policy: default-src 'none'",
                            "X-Content-Type-Options: nosniff",
                            "X-Frame-Options: DENY",
                            "Referrer-Policy: ",
                            "Cross-Origin-Opener-Policy: same-origin",
                            "Cross-Origin-Resource-Policy: same-origin",
                            "Permissions-Policy: ")
                    .doesNotContain("Server: ", "X-Powered-By", "Strict-Transport-Security");
        }
    }
}
