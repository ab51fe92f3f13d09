package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service is killed at random moments; what it had accepted, files and decisions, is there exactly once all the same. */
class KillTest {

    @TempDir
    Path temporary;

    @Test
    void ten_files_outlive_three_kills() throws Exception {
        run(10, 3);
    }

    @Test
    @Tag("faults")
    void files_outlive_many_kills() throws Exception {
        int kills = Integer.getInteger("moisson.kills", 20);
        run(kills * 5 / 2, kills);
    }

    private void run(int files, int kills) throws Exception {
        long seed = Long.getLong("moisson.seed", System.nanoTime());
        System.out.println("seed: -Dmoisson.seed=" + seed);
        Random random = new Random(seed);
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            all.put("rapport-" + i + ".pdf", DrawnPdf.random("Rapport " + i, 1 + random.nextInt(8), random));
        }
        Map<String, byte[]> waiting = new LinkedHashMap<>(all);
        Corrections corrections = new Corrections(new Random(seed));
        try (ServiceProcess first = new ServiceProcess(temporary, ServiceProcess.fromClassPath()).ready()) {
            submit(first, waiting, 3);
            Bench.await(() -> running(first) == 0, 180);
        }
        // no more imports than the service lists
        int stride = Math.ceilDiv(kills, 60);
        int each = Math.ceilDiv(files, Math.ceilDiv(kills, stride));
        for (int kill = 0; kill < kills; kill++) {
            int most = kill % stride == 0 ? each : 0;
            live(waiting, most, random.nextInt(100), random.nextInt(5000), corrections);
        }
        try (ServiceProcess service = new ServiceProcess(temporary, ServiceProcess.fromClassPath()).ready()) {
            while (!waiting.isEmpty()) {
                submit(service, waiting, each);
            }
            check(service, files);
            System.out.println("decisions that stand: " + corrections.check(service));
            Bench.await(() -> indexed(service), 120);
            Answers.same(service, all, other -> corrections.repeat(service, other));
        }
    }

    /**
     * One life: some files are handed in, and a random time later it ends; now and then before it serves at all, else often
     * after a decision was made.
     */
    private void live(Map<String, byte[]> waiting, int most, int luck, int millis, Corrections corrections)
            throws Exception {
        ServiceProcess service = new ServiceProcess(temporary, ServiceProcess.fromClassPath());
        if (luck < 10) {
            Thread.sleep(millis);
            service.close();
            return;
        }
        service.ready();
        Thread.ofVirtual().start(() -> search(service));
        Thread curator = Thread.ofPlatform().start(() -> corrections.work(service));
        Thread killer = Thread.ofPlatform().start(() -> {
            try {
                if (luck >= 55) {
                    corrections.await(120);
                }
                Thread.sleep(millis);
                service.kill();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        try {
            submit(service, waiting, most);
        } catch (IOException e) {
            System.out.println("killed during the upload, which is done again");
        }
        killer.join();
        curator.join();
        service.close();
    }

    /** Whether the index holds all as it is now. */
    private static boolean indexed(ServiceProcess service) {
        try {
            return service.text("/actuator/prometheus").contains("moisson_index_lag 0.0");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Until it is killed. */
    private static void search(ServiceProcess service) {
        try {
            for (int each = 0; each < 1000; each++) {
                String question = Answers.QUESTIONS.get(each % Answers.QUESTIONS.size());
                int status = service.answer(question).statusCode();
                if (status >= 500 && status != 503) {
                    System.out.println("ERROR: " + status + " to " + question);
                }
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void submit(ServiceProcess service, Map<String, byte[]> waiting, int most)
            throws IOException, InterruptedException {
        Map<String, byte[]> some = new LinkedHashMap<>();
        waiting.entrySet().stream().limit(most).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        if (!some.isEmpty()) {
            service.post(some);
            waiting.keySet().removeAll(some.keySet());
        }
    }

    private static void check(ServiceProcess service, int files) throws Exception {
        Bench.await(() -> running(service) == 0, 600);
        Map<String, List<String>> states = new TreeMap<>();
        for (JsonNode job : service.get("/api/imports?size=100")) {
            for (JsonNode item : job.get("items")) {
                states.computeIfAbsent(item.get("sha256").asString(), sha -> new ArrayList<>())
                        .add(item.get("state").asString());
            }
        }
        assertThat(states).hasSize(files);
        assertThat(states.values()).allSatisfy(ends -> {
            assertThat(ends).containsOnlyOnce("INDEXED");
            assertThat(ends).isSubsetOf("INDEXED", "DUPLICATE");
        });
        Bench.await(() -> total(service) == files, 120);
        assertThat(service.log()).doesNotContain("ERROR");
    }

    private static long total(ServiceProcess service) {
        try {
            return service.get("/api/reports?size=1").get("total").asLong();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int running(ServiceProcess service) {
        int open = 0;
        try {
            for (JsonNode job : service.get("/api/imports?size=100")) {
                JsonNode counts = job.get("counts");
                open += counts.get("queued").asInt() + counts.get("running").asInt();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return open;
    }
}
