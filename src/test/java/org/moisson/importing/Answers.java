package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A set of questions whose answers show whether two services hold the same. */
final class Answers {

    static final List<String> QUESTIONS = List.of(
            "/api/reports?size=50",
            "/api/reports?q=habitants+du+quartier&size=20",
            "/api/reports?q=%22atelier+cuisine%22&facets=theme,population",
            "/api/answers?q=qu%27est-ce+qui+a+facilit%C3%A9+la+mobilisation",
            "/api/answers?q=partenaires+%C3%A9cole",
            "/api/passages?q=confiance+des+parents&size=20");

    private Answers() {}

    /** Something done to a service. */
    interface Deed {

        void to(ServiceProcess service) throws IOException, InterruptedException;
    }

    /** The body of each answer. */
    static Map<String, String> of(ServiceProcess service) throws IOException, InterruptedException {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            bodies.put(question, service.text(question).replaceAll("\"tookMs\":\\d+", ""));
        }
        return bodies;
    }

    /**
     * Asserts that the service comes to answer as one does that took these files in with no disturbance, within seconds
     * of rest: until then what was put in twice may still count in scores.
     */
    static void same(ServiceProcess service, Map<String, byte[]> files) throws IOException, InterruptedException {
        same(service, files, other -> {});
    }

    /** The same of one to which something was done afterwards. */
    static void same(ServiceProcess service, Map<String, byte[]> files, Deed afterwards)
            throws IOException, InterruptedException {
        Path undisturbed = Files.createTempDirectory("undisturbed");
        try (ServiceProcess other = new ServiceProcess(undisturbed, ServiceProcess.fromClassPath()).ready()) {
            List<Map.Entry<String, byte[]>> all = new ArrayList<>(files.entrySet());
            for (int from = 0; from < all.size(); from += 100) {
                Map<String, byte[]> some = new LinkedHashMap<>();
                all.subList(from, Math.min(all.size(), from + 100))
                        .forEach(file -> some.put(file.getKey(), file.getValue()));
                other.post(some);
            }
            Bench.await(() -> open(other) == 0, 600);
            afterwards.to(other);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(of(service)).isEqualTo(of(other)));
        } finally {
            try (Stream<Path> left = Files.walk(undisturbed)) {
                left.sorted(Comparator.reverseOrder()).forEach(Answers::delete);
            }
        }
    }

    /** How many files are still to be done. */
    static int open(ServiceProcess service) {
        try {
            int open = 0;
            for (var job : service.get("/api/imports?size=100")) {
                open += job.get("counts").get("queued").asInt()
                        + job.get("counts").get("running").asInt();
            }
            return open;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
