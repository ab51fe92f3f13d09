package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.elasticsearch.Forwarder;
import org.moisson.engine.elasticsearch.SharedServer;
import tools.jackson.databind.JsonNode;

/** The whole service while Elasticsearch is absent at its start, comes, goes and comes again. */
class AbsentEngineTest {

    @TempDir
    Path temporary;

    private final Random random = new Random(1);
    private final int port = freePort();

    @Test
    void imports_go_on_without_the_engine_and_the_index_catches_up_by_itself() throws Exception {
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.addAll(List.of(
                "--moisson.engine=elasticsearch",
                "--moisson.elasticsearch.uris=http://127.0.0.1:" + port,
                "--moisson.elasticsearch.prefix=absent"
                        + ProcessHandle.current().pid(),
                "--moisson.elasticsearch.replicas=0"));
        try (ServiceProcess service = new ServiceProcess(temporary, command).ready()) {
            String first = imported(service, "un");
            absent(service);
            try (Forwarder there = Forwarder.from(port, SharedServer.uri().getPort())) {
                assertThat(there.isOpen()).isTrue();
                Bench.await(() -> state(service, first).equals("INDEXED"), 60);
                present(service, 1);
            }
            String second = imported(service, "deux");
            absent(service);
            try (Forwarder again = Forwarder.from(port, SharedServer.uri().getPort())) {
                assertThat(again.isOpen()).isTrue();
                Bench.await(() -> state(service, second).equals("INDEXED"), 60);
                present(service, 2);
            }
        }
    }

    /** Hands a file in and waits until it is read and in the store. */
    private String imported(ServiceProcess service, String name) throws Exception {
        String job = service.post(Map.of(name + ".pdf", DrawnPdf.random("Rapport " + name, 2, random)))
                .get("id")
                .asString();
        Bench.await(() -> state(service, job).equals("INDEXING"), 60);
        String report = item(service, job).get("reportId").asString();
        assertThat(service.get("/api/reports/" + report).get("id").asString()).isEqualTo(report);
        return job;
    }

    private static void absent(ServiceProcess service) throws Exception {
        HttpResponse<String> search = service.answer("/api/reports?q=rapport");
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(search.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(search.body()).contains("engine-unavailable", "Le moteur de recherche ne répond pas");
        HttpResponse<String> page = service.answer("/?q=rapport");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Recherche indisponible");
        HttpResponse<String> health =
                service.answer("/actuator/health", "Authorization", "Bearer a-token-of-the-tests");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"DOWN\"", "Elasticsearch can't be reached");
        assertThat(service.answer("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static void present(ServiceProcess service, int reports) throws Exception {
        assertThat(service.get("/api/reports").get("total").asInt()).isEqualTo(reports);
        JsonNode health = service.get("/actuator/health");
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/index/details/reports").asInt()).isEqualTo(reports);
        assertThat(health.at("/components/index/details/waiting").asInt()).isZero();
    }

    private static JsonNode item(ServiceProcess service, String job) throws IOException, InterruptedException {
        return service.get("/api/imports/" + job).get("items").get(0);
    }

    private static String state(ServiceProcess service, String job) {
        try {
            return item(service, job).get("state").asString();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
