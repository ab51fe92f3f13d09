package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real service seen by whoever runs it: what it logs, counts and says of itself, and how it stops. */
class OperationTest {

    private static final String SECRET = "zyxwvsecret";

    @TempDir
    Path temporary;

    private ServiceProcess service(String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.addAll(List.of(settings));
        return new ServiceProcess(temporary, command).ready();
    }

    private static Map<String, byte[]> files(int count) throws IOException {
        Random random = new Random(count);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int each = 0; each < count; each++) {
            files.put("rapport-" + each + ".pdf", DrawnPdf.random("Rapport " + each, 3, random));
        }
        return files;
    }

    @Test
    void it_says_how_it_fares_and_what_is_asked_and_what_documents_say_is_in_no_log() throws Exception {
        try (ServiceProcess service = service("--logging.structured.format.console=ecs")) {
            Map<String, byte[]> files = new LinkedHashMap<>(files(1));
            files.put(SECRET + "-nom.txt", ("Le titre " + SECRET + "\nUn constat.").getBytes(StandardCharsets.UTF_8));
            files.put(SECRET + "-abîmé.pdf", ("%PDF-1.7 " + SECRET).getBytes(StandardCharsets.UTF_8));
            String id = service.post(files).get("id").asString();
            Bench.await(() -> ended(service, id), 60);
            for (String path : List.of(
                    "/api/reports?q=" + SECRET,
                    "/api/reports?q=" + SECRET + "&cursor=" + SECRET + "&size=-1",
                    "/api/answers?q=" + SECRET + "&theme=" + SECRET,
                    "/?q=%22" + SECRET + "%20-(",
                    "/api/reports/" + SECRET,
                    "/flux.atom?q=" + SECRET + "%E9%00")) {
                assertThat(service.answer(path).statusCode()).as(path).isLessThan(500);
            }
            raw(service, "GET /api/reports?q=" + SECRET + "|{}<> HTTP/1.1\r\nHost: localhost\r\n\r\n");
            raw(service, "GET /api/reports?q=" + SECRET + "%zz&q=%E9%8 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            raw(service, "GET / HTTP/1.1\r\nHost: localhost\r\n" + SECRET + "@ : (" + SECRET + "\r\n\r\n");
            raw(service, "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + SECRET + "=\"; ;=\r\n\r\n");
            assertItSaysHowItFares(service);
            assertThat(service.log()).doesNotContain(SECRET).contains("\"ecs\":{\"version\"");
        }
    }

    /** Of a service that has taken three files in, one of them unreadable. */
    private static void assertItSaysHowItFares(ServiceProcess service) throws Exception {
        assertThat(service.answer("/actuator/health/liveness").body()).contains("UP");
        assertThat(service.body("/actuator/health/readiness")).contains("UP", "index");
        assertThat(service.text("/actuator/prometheus"))
                .contains(
                        "moisson_imports_files_seconds_count{outcome=\"indexed\",problem=\"none\"} 2",
                        "outcome=\"failed\"",
                        "moisson_imports_pages_total",
                        "moisson_imports_waiting 0.0",
                        "moisson_imports_oldest 0.0",
                        "moisson_index_lag 0.0",
                        "moisson_reports 2.0")
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/api/reports\"[^}]*le=\"0.25\"");
        HttpResponse<String> given = service.answer("/api/reports?q=un", "X-Request-Id", "abc-123");
        assertThat(given.headers().firstValue("X-Request-Id")).contains("abc-123");
        HttpResponse<String> forged = service.answer("/", "X-Request-Id", "a b\tc");
        assertThat(forged.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
    }

    private static boolean ended(ServiceProcess service, String id) {
        try {
            JsonNode counts = service.get("/api/imports/" + id).get("counts");
            return counts.get("queued").asInt() + counts.get("running").asInt() == 0;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void raw(ServiceProcess service, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo('H');
        }
    }

    @Test
    void told_to_stop_it_hands_back_what_it_had_under_way() throws Exception {
        String id;
        try (ServiceProcess service = service()) {
            id = service.post(files(30)).get("id").asString();
            Bench.await(() -> count(service, "indexed") > 0, 60);
            service.process().destroy();
            assertThat(service.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(service.log()).doesNotContain("ERROR", "Exception");
        }
        try (ServiceProcess again = service()) {
            Bench.await(() -> ended(again, id), 120);
            assertThat(count(again, "indexed")).isEqualTo(30);
            assertThat(again.get("/api/reports?size=1").get("total").asInt()).isEqualTo(30);
        }
    }

    private static int count(ServiceProcess service, String state) {
        try {
            return service.get("/api/imports?size=1")
                    .get(0)
                    .get("counts")
                    .get(state)
                    .asInt();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
