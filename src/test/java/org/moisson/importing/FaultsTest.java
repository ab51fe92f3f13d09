package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What disks, people and other programs do to a running service: every accepted file is there once, and answers are the same. */
class FaultsTest {

    private static final int FILES = Integer.getInteger("moisson.files", 24);

    @TempDir
    Path temporary;

    private static Map<String, byte[]> files(int count, String name) throws IOException {
        Random random = new Random(name.hashCode());
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int each = 0; each < count; each++) {
            files.put(name + "-" + each + ".pdf", DrawnPdf.random(name + " " + each, 2, random));
        }
        return files;
    }

    private static ServiceProcess serve(Path data, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.addAll(List.of(settings));
        return new ServiceProcess(data, command).ready();
    }

    /** Each file ended exactly once as a report, though it may have been handed in more often. */
    private static void assertEachOnce(ServiceProcess service, int files) throws Exception {
        settled(service);
        Map<String, List<String>> states = new TreeMap<>();
        for (JsonNode job : service.get("/api/imports?size=100")) {
            for (JsonNode item : job.get("items")) {
                states.computeIfAbsent(item.get("sha256").asString(), sha -> new ArrayList<>())
                        .add(item.get("state").asString());
            }
        }
        assertThat(states).hasSize(files);
        assertThat(states.values())
                .allSatisfy(ends -> assertThat(ends).containsOnlyOnce("INDEXED").isSubsetOf("INDEXED", "DUPLICATE"));
        Bench.await(() -> health(service, "current") && total(service) == files, 180);
    }

    /** Waits until nothing is under way, and tells what the service said where that does not come. */
    private static void settled(ServiceProcess service) {
        try {
            Bench.await(() -> Answers.open(service) == 0, 300);
        } catch (AssertionError late) {
            throw new AssertionError(
                    late.getMessage() + ", open: " + Answers.open(service) + "\n" + service.log(), late);
        }
    }

    private static boolean health(ServiceProcess service, String detail) {
        try {
            return service.body("/actuator/health").contains("\"" + detail + "\":true");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long total(ServiceProcess service) {
        try {
            return service.get("/api/reports?size=1").get("total").asLong();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Test
    void an_index_taken_away_is_built_anew_and_a_second_moisson_is_kept_out() throws Exception {
        Map<String, byte[]> files = files(6, "Rapport");
        try (ServiceProcess service = serve(temporary)) {
            service.post(files);
            assertEachOnce(service, 6);
            ServiceProcess.Ended second = ServiceProcess.run(temporary, "serve", "--server.port=0");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.said()).contains("est déjà utilisé par un autre Moisson");
            for (Path file : under(temporary.resolve("index"))) {
                Files.delete(file);
            }
            files.putAll(files(3, "Autre"));
            service.post(files);
            assertEachOnce(service, 9);
            assertThat(service.log()).contains("L'index est endommagé");
            Answers.same(service, files);
        }
    }

    @Test
    @Tag("faults")
    void an_index_with_flipped_bits_is_noticed_and_built_anew() throws Exception {
        Map<String, byte[]> files = files(FILES, "Rapport");
        try (ServiceProcess service = serve(temporary)) {
            service.post(files);
            assertEachOnce(service, FILES);
            Random random = new Random(FILES);
            for (Path file : under(temporary.resolve("index"))) {
                if (Files.isRegularFile(file) && Files.size(file) > 1000) {
                    flip(file, random);
                }
            }
            Bench.await(() -> service.log().contains("L'index est endommagé"), 120);
            assertEachOnce(service, FILES);
            Answers.same(service, files);
        }
    }

    private static void flip(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (int each = 0; each < 5; each++) {
                long at = random.nextLong(bytes.length());
                bytes.seek(at);
                int before = bytes.read();
                bytes.seek(at);
                bytes.write(before ^ (1 << random.nextInt(8)));
            }
        }
    }

    @Test
    @Tag("faults")
    void a_locked_database_is_waited_for() throws Exception {
        Map<String, byte[]> files = files(FILES, "Rapport");
        try (ServiceProcess service = serve(temporary)) {
            service.post(files);
            for (int each = 0; each < Integer.getInteger("moisson.locks", 2); each++) {
                Thread.sleep(500);
                lock(each == 0 ? 35_000 : 3_000);
            }
            assertEachOnce(service, FILES);
            Answers.same(service, files);
        }
    }

    private void lock(long millis) throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + temporary.resolve("moisson.db"));
                var statement = other.createStatement()) {
            statement.execute("pragma busy_timeout = 20000");
            statement.execute("begin immediate");
            Thread.sleep(millis);
            statement.execute("rollback");
        }
    }

    @Test
    @Tag("faults")
    void readers_that_die_by_the_dozen_lose_no_file() throws Exception {
        Map<String, byte[]> files = files(FILES, "Rapport");
        try (ServiceProcess service = serve(temporary)) {
            String id = service.post(files).get("id").asString();
            long end = System.nanoTime() + Integer.getInteger("moisson.storm", 10) * 1_000_000_000L;
            while (System.nanoTime() < end && Answers.open(service) > 0) {
                service.process().descendants().forEach(ProcessHandle::destroyForcibly);
                Thread.sleep(400);
            }
            settled(service);
            service.retry(id);
            assertEachOnce(service, FILES);
            Answers.same(service, files);
        }
    }

    @Test
    @Tag("faults")
    void a_full_disk_is_said_at_the_door_and_nothing_accepted_is_lost() throws Exception {
        Path disk = mounted();
        try (ServiceProcess service = serve(disk.resolve("data"), "--moisson.reserve=8MB")) {
            Map<String, byte[]> files = new LinkedHashMap<>(files(10, "Avant"));
            service.post(files);
            Path ballast = fill(disk, 0);
            Bench.await(() -> !health(service, "room"), 20);
            HttpResponse<String> refused = service.upload(files(1, "Refusé"));
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("not-kept", "Vérifiez la place libre");
            assertThat(service.answer("/api/reports?q=habitants").statusCode()).isEqualTo(200);
            Thread.sleep(5000);
            Files.delete(ballast);
            Map<String, byte[]> later = files(10, "Après");
            service.post(later);
            files.putAll(later);
            assertEachOnce(service, 20);
            assertThat(health(service, "room")).isTrue();
            Answers.same(service, files);
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    /** A small disk of its own, which only the system's administrator can make. */
    private Path mounted() throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disque"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        Assumptions.assumeTrue(mount.waitFor() == 0, "no right to mount a small disk");
        return disk;
    }

    /** Takes all the room but that. */
    private static Path fill(Path disk, long left) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(block, 0, (int)
                        Math.min(block.length, Files.getFileStore(disk).getUsableSpace() - left));
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(disk).getUsableSpace()).isLessThan(1 << 20);
        }
        return ballast;
    }
}
