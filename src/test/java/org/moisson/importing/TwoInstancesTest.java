package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.engine.elasticsearch.SharedServer;
import org.moisson.store.PostgresForTests;
import tools.jackson.databind.JsonNode;

/** Two services on one PostgreSQL, one Elasticsearch and one folder of originals; one is killed in the midst of it. */
class TwoInstancesTest {

    private static final int FILES = 24;
    private static final Duration LEASE = Duration.ofSeconds(4);

    @TempDir
    Path temporary;

    private final String url = PostgresForTests.database();
    private final String engine = SharedServer.uri().toString();
    private final String prefix = "two" + ProcessHandle.current().pid();

    private ServiceProcess instance(String name) throws IOException {
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.addAll(List.of(
                "--moisson.database.url=" + url,
                "--moisson.database.lease=" + LEASE.toSeconds() + "s",
                "--moisson.originals=" + temporary.resolve("originals"),
                "--moisson.engine=elasticsearch",
                "--moisson.elasticsearch.uris=" + engine,
                "--moisson.elasticsearch.prefix=" + prefix,
                "--moisson.elasticsearch.replicas=0"));
        return new ServiceProcess(temporary.resolve(name), command);
    }

    @Test
    void imports_are_spread_and_end_exactly_once_though_one_instance_is_killed() throws Exception {
        long seed = Long.getLong("moisson.seed", System.nanoTime());
        System.out.println("seed: -Dmoisson.seed=" + seed);
        Random random = new Random(seed);
        try (ServiceProcess one = instance("un");
                ServiceProcess two = instance("deux")) {
            one.ready();
            two.ready();
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int each = 0; each < FILES; each++) {
                files.put("rapport-" + each + ".pdf", DrawnPdf.random("Rapport " + each, 3, random));
            }
            one.post(files);
            two.post(files);
            String killed = nameOf("deux");
            Bench.await(() -> count("owner = '" + killed + "' and state = 'INDEXED'") > 0, 60);
            Bench.await(() -> count("owner = '" + killed + "' and " + UNDER_WAY) > 0, 60);
            two.kill();
            long begun = System.nanoTime();
            long left = count("owner = '" + killed + "' and " + UNDER_WAY);
            Bench.await(() -> count("owner = '" + killed + "' and " + UNDER_WAY) == 0, 60);
            System.out.printf(
                    "TwoInstancesTest: %d items left by the killed one, taken up after %d ms (lease %d ms)%n",
                    left, (System.nanoTime() - begun) / 1_000_000, LEASE.toMillis());
            Bench.await(() -> count("state not in ('INDEXED', 'DUPLICATE')") == 0, 120);
            check(one);
            assertThat(count("owner = '" + killed + "' and state = 'INDEXED'"))
                    .as("both had their share")
                    .isBetween(1L, FILES - 1L);
        }
    }

    private static final String UNDER_WAY = "state in ('EXTRACTING', 'RECOGNISING', 'ANALYSING', 'INDEXING')";

    private void check(ServiceProcess service) throws Exception {
        Map<String, List<String>> states = new TreeMap<>();
        for (JsonNode job : service.get("/api/imports?size=100")) {
            for (JsonNode item : job.get("items")) {
                states.computeIfAbsent(item.get("sha256").asString(), sha -> new ArrayList<>())
                        .add(item.get("state").asString());
            }
        }
        assertThat(states).hasSize(FILES);
        assertThat(states.values())
                .allSatisfy(ends -> assertThat(ends).containsExactlyInAnyOrder("INDEXED", "DUPLICATE"));
        JsonNode found = service.get("/api/reports?size=100");
        assertThat(found.get("total").asInt()).isEqualTo(FILES);
        assertThat(found.get("hits")).hasSize(FILES);
        assertThat(service.log()).doesNotContain("ERROR");
    }

    private String nameOf(String instance) throws IOException {
        return java.nio.file.Files.readString(temporary.resolve(instance).resolve("instance"));
    }

    private long count(String where) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from import_item where " + where)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
