package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.report.ReportId;

/** Files damaged at random are read or refused, one after the other, and nobody else takes harm. */
class MutatedFilesTest {

    private static final ReportId ID = new ReportId("0".repeat(32));
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long MOST_GROWTH = 40L << 20;

    @TempDir
    private Path folder;

    @Test
    void sixty_damaged_files_are_read_or_refused() throws Exception {
        survive(60, 20_261_122);
    }

    @Test
    @Tag("faults")
    void two_thousand_damaged_files_are_read_or_refused() throws Exception {
        survive(2000, Long.getLong("moisson.seed", System.nanoTime()));
    }

    private void survive(int count, long seed) throws Exception {
        System.out.println("damaged files: seed " + seed);
        List<byte[]> sound = new ArrayList<>();
        for (Layout layout : new Layouts(folder).printed()) {
            sound.add(Files.readAllBytes(layout.file()));
            sound.add(plainly(layout.file()));
        }
        Path good = folder.resolve("one-column.pdf");
        WorkerPool pool = new WorkerPool(new ReadingSettings(
                2, "256m", TIMEOUT, Duration.ofSeconds(5), Duration.ofMinutes(1), 200, 100, "no-such-program"));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            pool.read(ID, good, "good.pdf", progress -> {});
            long before = used();
            List<CompletableFuture<String>> ended = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                // neighbouring seeds begin alike
                Random random = new Random((seed + i) * 0x9E3779B97F4A7C15L);
                Path file = Files.write(folder.resolve(i + ".pdf"), damaged(sound, random));
                ended.add(CompletableFuture.supplyAsync(() -> read(pool, file), threads));
            }
            Map<String, Integer> outcomes = new TreeMap<>();
            ended.forEach(each -> outcomes.merge(each.join(), 1, Integer::sum));
            assertThat(outcomes.getOrDefault("read", 0)).isGreaterThan(count / 4);
            System.out.println("outcomes of " + count + " damaged files: " + outcomes);
            assertThat(used() - before).isLessThan(MOST_GROWTH);
            assertThat(pool.workers()).hasSizeLessThanOrEqualTo(2);
            assertThat(pool.read(ID, good, "good.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
        } finally {
            pool.close();
        }
    }

    /** As most programs write it: not all of its objects in one compressed stream, which one damaged byte makes unreadable. */
    private static byte[] plainly(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    private static String read(WorkerPool pool, Path file) {
        long start = System.nanoTime();
        Outcome outcome = pool.read(ID, file, "damaged.pdf", progress -> {});
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.plusSeconds(15));
        return switch (outcome) {
            case Outcome.Read read -> "read";
            case Outcome.Refused refused -> refused.why().slug();
        };
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] damaged(List<byte[]> sound, Random random) {
        byte[] bytes = sound.get(random.nextInt(sound.size())).clone();
        int times = 1 + random.nextInt(20);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(1 + random.nextInt(60), bytes.length - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> java.util.Arrays.fill(bytes, at, at + length, (byte) 0);
                case 3 -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                default -> bytes[at] = (byte) "0123456789<>[]()/ ".charAt(random.nextInt(18));
            }
        }
        return random.nextInt(6) == 0 ? java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
