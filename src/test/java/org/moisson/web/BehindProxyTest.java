package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.importing.ServiceProcess;

/** The real service with reading closed, behind a reverse proxy that speaks https to the outside. */
class BehindProxyTest {

    private static final String OWN = "https://" + ReverseProxy.NAME;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static ServiceProcess service;
    private static ReverseProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.addAll(List.of("--moisson.reading=closed", "--server.forward-headers-strategy=native"));
        service = new ServiceProcess(data, command).ready();
        proxy = new ReverseProxy(service.port());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        service.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    private static HttpResponse<String> form(String path, String cookies, String origin, String... fields)
            throws IOException, InterruptedException {
        return send(
                "POST",
                path,
                Person.encoded(fields),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookies,
                "Origin",
                origin);
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static String mark(String page) {
        Matcher mark = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    @Test
    void where_reading_is_closed_nobody_reads_without_a_name() throws Exception {
        for (String page :
                List.of("/", "/ce-qui-a-marche?q=x", "/imports", "/flux.atom", "/a-propos", "/swagger-ui.html")) {
            HttpResponse<String> answer = get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/connexion?vers=");
        }
        for (String path : List.of(
                "/api/reports",
                "/api/passages?q=x",
                "/api/answers?q=x",
                "/api/export?format=csv",
                "/api/imports",
                "/v3/api-docs")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
        HttpResponse<String> door = get("/connexion");
        assertThat(door.statusCode()).isEqualTo(200);
        Matcher style = Pattern.compile("href=\"(/css/[^\"]+)\"").matcher(door.body());
        assertThat(style.find()).isTrue();
        assertThat(get(style.group(1)).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(service.text("/api/reports")).contains("\"total\":0");
    }

    @Test
    void one_signs_in_through_it_from_its_own_pages_alone() throws Exception {
        String made = send(
                        "POST",
                        "/api/account-links?role=curator",
                        "",
                        "Authorization",
                        "Bearer " + ServiceProcess.TOKEN)
                .body();
        assertThat(made).contains("\"" + OWN + "/invitation?cle=");
        String path = made.replaceAll(".*" + OWN + "([^\"]+)\".*", "$1");
        HttpResponse<String> page = get(path);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(each -> each.contains("; Secure"));
        String[] fields = {
            "_csrf",
            mark(page.body()),
            "cle",
            path.replaceFirst(".*cle=", ""),
            "nom",
            "Rose",
            "motdepasse",
            "quatre mots sans lien",
            "encore",
            "quatre mots sans lien"
        };
        for (String foreign :
                List.of("https://evil.example", "http://" + ReverseProxy.NAME, "http://127.0.0.1:" + service.port())) {
            assertThat(form("/invitation", cookies(page), foreign, fields).statusCode())
                    .as(foreign)
                    .isEqualTo(403);
        }
        HttpResponse<String> joined = form("/invitation", cookies(page), OWN, fields);
        assertThat(joined.statusCode()).isEqualTo(302);
        assertThat(joined.headers().allValues("Set-Cookie"))
                .anyMatch(each ->
                        each.startsWith("moisson=") && each.contains("; Secure") && each.contains("; HttpOnly"));
        assertThat(get("/", "Cookie", cookies(joined)).statusCode()).isEqualTo(200);
        assertThat(service.answer("/connexion").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void what_a_client_says_of_its_own_address_counts_for_nothing() throws Exception {
        HttpResponse<String> page = get("/connexion");
        HttpResponse<String> refused = send(
                "POST",
                "/connexion",
                Person.encoded("_csrf", mark(page.body()), "nom", "Personne", "motdepasse", "rien du tout"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookies(page),
                "Origin",
                OWN,
                "X-Forwarded-For",
                "198.51.100.7");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(service.text("/api/audit"))
                .contains(" · " + ReverseProxy.CLIENT)
                .doesNotContain("198.51.100.7");
    }
}
