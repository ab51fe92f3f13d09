package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many people search while files come in. {@code -Dmoisson.load.minutes} (1), {@code .searchers} (50), {@code .importers} (2),
 * {@code .think} (1000 ms between two searches of one person), {@code .p99} (250 ms).
 */
@Tag("bench")
class LoadTest {

    private static final long LENGTH =
            Math.round(Double.parseDouble(System.getProperty("moisson.load.minutes", "1")) * 60e9);
    private static final int SEARCHERS = Integer.getInteger("moisson.load.searchers", 50);
    private static final int IMPORTERS = Integer.getInteger("moisson.load.importers", 2);
    private static final int THINK = Integer.getInteger("moisson.load.think", 1000);
    private static final int P99 = Integer.getInteger("moisson.load.p99", 250);
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final List<String> WORDS = List.of(
            "habitants", "quartier", "école", "parents", "jardin", "sommeil", "financement", "confiance", "équipe");
    private static final List<String> PATHS =
            List.of("/api/reports?q=", "/api/answers?q=", "/?q=", "/ce-qui-a-marche?q=", "/api/passages?q=");

    @TempDir
    Path temporary;

    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger imported = new AtomicInteger();
    private final List<Double> heap = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile long end;

    @Test
    void searches_stay_swift_while_files_come_in() throws Exception {
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.remove("-XX:TieredStopAtLevel=1");
        command.set(command.indexOf("-Xmx256m"), "-Xmx512m");
        try (ServiceProcess service = new ServiceProcess(temporary, command).ready()) {
            importSome(service, new Random(1), 40);
            end = System.nanoTime() + 15_000_000_000L;
            run(service);
            statuses.clear();
            nanos.clear();
            heap.clear();
            end = System.nanoTime() + LENGTH;
            Duration before = processor(service);
            run(service);
            System.out.printf(
                    "LoadTest: %.1f s of processor time of the service itself, imports' readers apart%n",
                    processor(service).minus(before).toMillis() / 1e3);
            report();
            assertThat(failures).isEmpty();
            assertThat(service.log()).doesNotContain("ERROR");
        }
    }

    private void run(ServiceProcess service) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int each = 0; each < SEARCHERS; each++) {
            Random random = new Random(each);
            threads.add(Thread.ofVirtual().start(() -> quietly(() -> search(service, random))));
        }
        for (int each = 0; each < IMPORTERS; each++) {
            Random random = new Random(System.nanoTime());
            threads.add(Thread.ofVirtual()
                    .start(() -> quietly(() -> {
                        while (System.nanoTime() < end) {
                            importSome(service, random, 1);
                        }
                    })));
        }
        while (System.nanoTime() < end) {
            quietly(() -> heap.add(heap(service)));
            Thread.sleep(2000);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void search(ServiceProcess service, Random random) throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            if (THINK > 0) {
                Thread.sleep(random.nextInt(2 * THINK));
            }
            String path = PATHS.get(random.nextInt(PATHS.size()))
                    + WORDS.get(random.nextInt(WORDS.size())).replace("é", "%C3%A9") + "+"
                    + WORDS.get(random.nextInt(WORDS.size())).replace("é", "%C3%A9");
            long begun = System.nanoTime();
            int status = service.answer(path).statusCode();
            nanos.add(System.nanoTime() - begun);
            statuses.computeIfAbsent(status, code -> new LongAdder()).increment();
        }
    }

    private void importSome(ServiceProcess service, Random random, int count) throws IOException, InterruptedException {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        for (int each = 0; each < count; each++) {
            files.put("r" + each + ".pdf", DrawnPdf.random("Rapport " + random.nextInt(), 3, random));
        }
        var answer = service.upload(files);
        if (answer.statusCode() == 429) {
            Thread.sleep(2000);
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(202);
        imported.addAndGet(count);
        while (open(service) >= 4) {
            Thread.sleep(300);
        }
    }

    /** Of the last imports, without asking for more than a person's page would. */
    private static int open(ServiceProcess service) throws IOException, InterruptedException {
        int open = 0;
        for (var job : service.get("/api/imports?size=5")) {
            open += job.get("counts").get("queued").asInt()
                    + job.get("counts").get("running").asInt();
        }
        return open;
    }

    private static Duration processor(ServiceProcess service) {
        return service.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double heap(ServiceProcess service) throws IOException, InterruptedException {
        Matcher used = HEAP.matcher(service.text("/actuator/prometheus"));
        double all = 0;
        while (used.find()) {
            all += Double.parseDouble(used.group(1));
        }
        return all / (1 << 20);
    }

    private void report() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        double p50 = sorted[sorted.length / 2] / 1e6;
        double p99 = sorted[(int) (sorted.length * 0.99)] / 1e6;
        double[] early = heap.subList(0, Math.max(1, heap.size() / 3)).stream()
                .mapToDouble(each -> each)
                .toArray();
        double[] late = heap.subList(heap.size() * 2 / 3, heap.size()).stream()
                .mapToDouble(each -> each)
                .toArray();
        double before = Arrays.stream(early).min().orElse(0);
        double after = Arrays.stream(late).min().orElse(0);
        System.out.printf(
                "LoadTest: %d searches in %.1f min by %d people, p50 %.0f ms, p99 %.0f ms, max %.0f ms, statuses %s; %d files"
                        + " taken in by %d; least heap %.0f MB in the first third, %.0f MB in the last%n",
                sorted.length,
                LENGTH / 60e9,
                SEARCHERS,
                p50,
                p99,
                sorted[sorted.length - 1] / 1e6,
                statuses,
                imported.get(),
                IMPORTERS,
                before,
                after);
        assertThat(statuses.keySet()).as("no error but 429").isSubsetOf(200, 429);
        assertThat(p99).isLessThanOrEqualTo(P99);
        assertThat(after).as("heap flat").isLessThan(before * 1.5 + 32);
    }

    /** What one of the many does. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void quietly(Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException | AssertionError failed) {
            failures.add(failed);
        }
    }
}
