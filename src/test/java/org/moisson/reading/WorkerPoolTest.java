package org.moisson.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.extraction.Sheet;
import org.moisson.report.Refusal;
import org.moisson.report.ReportId;

/** A hostile file costs its own reading and nothing else. */
class WorkerPoolTest {

    private static final ReportId ID = new ReportId("0".repeat(32));

    @TempDir
    private Path folder;

    private final List<WorkerPool> pools = new ArrayList<>();

    @AfterEach
    void close() {
        pools.forEach(WorkerPool::close);
    }

    @Test
    void a_file_is_read_in_another_process_and_progress_is_told() throws IOException {
        List<Readers.Progress> told = new CopyOnWriteArrayList<>();
        Outcome outcome = pool("256m", Duration.ofMinutes(1)).read(ID, report(), "bilan.pdf", told::add);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Read.class, read -> {
            assertThat(read.reading().id()).isEqualTo(ID);
            assertThat(read.reading().pages()).hasSize(1);
            assertThat(read.reading().passages()).anyMatch(p -> p.text().equals("Les voisines ont ouvert la cuisine."));
        });
        assertThat(told).isNotEmpty();
    }

    @Test
    void a_file_that_eats_the_memory_is_refused_and_the_next_one_is_read() throws IOException {
        WorkerPool pool = pool("40m", Duration.ofMinutes(2));
        Outcome outcome = pool.read(ID, bomb(), "bombe.odt", progress -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isIn(Refusal.PARSER_CRASHED, Refusal.UNREADABLE));
        assertThat(pool.read(ID, report(), "bilan.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void a_file_that_takes_too_long_is_stopped_and_the_next_one_is_read() throws IOException {
        WorkerPool pool = pool("256m", Duration.ofMillis(1));
        assertThat(pool.read(ID, report(), "bilan.pdf", progress -> {}))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.TIMED_OUT));
        WorkerPool patient = pool("256m", Duration.ofMinutes(1));
        assertThat(patient.read(ID, report(), "bilan.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void a_worker_killed_from_outside_costs_one_file() throws IOException {
        WorkerPool pool = pool("256m", Duration.ofMinutes(1));
        assertThat(pool.read(ID, report(), "bilan.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
        pool.workers().forEach(ProcessHandle::destroyForcibly);
        pool.workers().forEach(handle -> handle.onExit().join());
        assertThat(pool.read(ID, report(), "bilan.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void two_files_are_read_at_once_and_a_refusal_comes_through_with_its_reason() throws IOException {
        WorkerPool pool = pool("256m", Duration.ofMinutes(1));
        Path report = report();
        Path empty = Files.createFile(folder.resolve("vide.pdf"));
        var first = CompletableFuture.supplyAsync(() -> pool.read(ID, report, "bilan.pdf", progress -> {}));
        var second = CompletableFuture.supplyAsync(() -> pool.read(ID, empty, "vide.pdf", progress -> {}));
        assertThat(first.join()).isInstanceOf(Outcome.Read.class);
        assertThat(second.join())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.EMPTY));
    }

    @Test
    void idle_workers_stop_and_none_outlives_the_pool() throws Exception {
        ReadingSettings settings = settings("256m", Duration.ofMinutes(1), Duration.ofMillis(200));
        WorkerPool pool = new WorkerPool(settings);
        pools.add(pool);
        pool.read(ID, report(), "bilan.pdf", progress -> {});
        for (int i = 0; i < 100 && !pool.workers().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(pool.workers()).isEmpty();
        WorkerPool other = pool("256m", Duration.ofMinutes(1));
        other.read(ID, report(), "bilan.pdf", progress -> {});
        List<ProcessHandle> workers = other.workers();
        assertThat(workers).hasSize(1);
        other.close();
        workers.forEach(handle -> handle.onExit().join());
        assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_worker_has_no_network_where_the_system_can_take_it_away() throws IOException {
        WorkerPool pool = pool("256m", Duration.ofMinutes(1));
        assertThat(pool.read(ID, report(), "bilan.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
        assumeThat(Around.NO_NETWORK.prefix()).isNotEmpty();
        Path network = Path.of("/proc/" + pool.workers().getFirst().pid() + "/net/dev");
        assertThat(Files.readAllLines(network))
                .filteredOn(line -> line.contains(":"))
                .allMatch(line -> line.strip().startsWith("lo:"));
        assertThat(Files.readSymbolicLink(
                        network.getParent().resolveSibling("ns").resolve("net")))
                .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
    }

    @Test
    void a_worker_comes_after_whoever_searches() throws IOException {
        WorkerPool pool = pool("256m", Duration.ofMinutes(1));
        assertThat(pool.read(ID, report(), "bilan.pdf", progress -> {})).isInstanceOf(Outcome.Read.class);
        assumeThat(Path.of("/proc/self/stat")).exists();
        assertThat(niceness(pool.workers().getFirst().pid()))
                .isEqualTo(niceness(ProcessHandle.current().pid()) + 5);
    }

    private static int niceness(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }

    @Test
    void a_file_that_names_an_address_makes_nobody_call_it() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            Path page = Files.writeString(
                    folder.resolve("appel.html"),
                    "<html><body><h1>Bilan</h1><img src='" + address + "a.png'><iframe src='" + address + "b'></iframe>"
                            + "<link rel='stylesheet' href='" + address + "c.css'></body></html>");
            Path office = odt("appel.odt", "<!DOCTYPE d SYSTEM '" + address + "d.dtd'>", "<text:p>Bilan</text:p>");
            WorkerPool pool = pool("256m", Duration.ofMinutes(1));
            pool.read(ID, page, "appel.html", progress -> {});
            pool.read(ID, office, "appel.odt", progress -> {});
            org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private WorkerPool pool(String heap, Duration timeout) {
        WorkerPool pool = new WorkerPool(settings(heap, timeout, Duration.ofMinutes(1)));
        pools.add(pool);
        return pool;
    }

    private static ReadingSettings settings(String heap, Duration timeout, Duration idle) {
        return new ReadingSettings(2, heap, timeout, Duration.ofSeconds(30), idle, 50, 100, "tesseract");
    }

    private Path report() throws IOException {
        return new Sheet()
                .page()
                .at(60, 80, "Les voisines ont ouvert la cuisine.")
                .save(Files.createTempFile(folder, "bilan", ".pdf"));
    }

    /** Some kilobytes that unpack to forty megabytes of paragraphs. */
    private Path bomb() throws IOException {
        String paragraph = "<text:p>" + "bombe ".repeat(1700) + "</text:p>";
        return odt("bombe.odt", "", paragraph, paragraph, 4000);
    }

    private Path odt(String name, String doctype, String body) throws IOException {
        return odt(name, doctype, body, "", 0);
    }

    private Path odt(String name, String doctype, String body, String more, int times) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<?xml version='1.0'?>" + doctype
                            + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                            + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                            + body)
                    .getBytes(StandardCharsets.UTF_8));
            byte[] again = more.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(again);
            }
            zip.write("</office:text></office:body></office:document-content>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }
}
