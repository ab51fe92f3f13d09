package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.Moisson;
import org.moisson.classification.Classifier;
import org.moisson.extraction.Extraction;
import org.moisson.extraction.Extractor;
import org.moisson.extraction.Limits;
import org.moisson.report.Reading;
import org.moisson.report.ReportId;
import org.moisson.structure.Structurer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * How many pages a second an import reads, all stages and processes included, beside plain stripping of the same files by
 * PDFBox in the same run; and where the time goes. {@code mvn -Pbench test -Dtest=ImportBench
 * [-Dmoisson.bench.folder=reports]}; without a folder it takes the samples. Files that PDFBox can't open and files with
 * less text than a page of scans are left out: recognition is another matter.
 */
@Tag("bench")
class ImportBench {

    private static final int PASSES = 6;

    /** In one thread it takes as many until all that is often run is compiled. */
    private static final int STAGE_PASSES = 40;

    @TempDir
    Path temporary;

    private final Map<String, byte[]> files = new TreeMap<>();
    private int pages;

    @Test
    void pages_a_second() throws Exception {
        collect();
        stripped();
        double stripping = pages / stripped();
        System.out.printf(Locale.ROOT, "%d files, %d pages%n", files.size(), pages);
        System.out.printf(Locale.ROOT, "plain stripping: %.1f pages a CPU second%n", stripping);
        imported(stripping);
    }

    /** What understanding costs beside reading, one stage after the other in one warm thread. */
    @Test
    void understanding_beside_reading() throws Exception {
        collect();
        stages();
    }

    private void collect() throws IOException {
        Path folder = Path.of(System.getProperty("moisson.bench.folder", "ingest/samples"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                add(file);
            }
        }
    }

    private void add(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int count = document.getNumberOfPages();
            if (new PDFTextStripper().getText(document).strip().length() > 200 * count) {
                files.put(files.size() + "-" + file.getFileName(), bytes);
                pages += count;
            }
        } catch (IOException e) {
            System.out.println("left out: " + file.getFileName());
        }
    }

    /** Seconds of CPU. */
    private double stripped() throws IOException {
        long begun = cpu();
        for (byte[] bytes : files.values()) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                new PDFTextStripper().getText(document);
            }
        }
        return (cpu() - begun) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The whole line by its own door, each pass with other bytes at the ends of the files; the first ones warm it up. */
    private void imported(double stripping) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        List<String> command = new ArrayList<>(ServiceProcess.fromClassPath());
        command.remove("-XX:TieredStopAtLevel=1");
        try (ServiceProcess service = new ServiceProcess(temporary.resolve("data"), command).ready()) {
            for (int pass = 1; pass <= PASSES; pass++) {
                Duration before = used(service.process());
                long begun = System.nanoTime();
                submit(service, pass);
                double wall = (System.nanoTime() - begun) / 1e9;
                double cpu = used(service.process()).minus(before).toMillis() / 1e3;
                System.out.printf(
                        Locale.ROOT,
                        "import, pass %d: %.1f pages a second (%.2f of stripping per core), %.1f a CPU second (%.2f)%n",
                        pass,
                        pages / wall,
                        pages / wall / cores / stripping,
                        pages / cpu,
                        pages / cpu / stripping);
            }
        }
    }

    private void submit(ServiceProcess service, int pass) throws Exception {
        List<String> jobs = new ArrayList<>();
        Map<String, byte[]> some = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            some.put(each.getKey(), marked(each.getValue(), pass));
            if (some.size() == 20) {
                jobs.add(service.post(some).get("id").asString());
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            jobs.add(service.post(some).get("id").asString());
        }
        for (String job : jobs) {
            Bench.await(() -> done(service, job), 900);
            for (JsonNode item : service.get("/api/imports/" + job).get("items")) {
                assertThat(item.get("state").asString()).as(item.toString()).isEqualTo("INDEXED");
            }
        }
    }

    private static byte[] marked(byte[] bytes, int pass) {
        byte[] mark = ("\n% pass " + pass + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(bytes, bytes.length + mark.length);
        System.arraycopy(mark, 0, all, bytes.length, mark.length);
        return all;
    }

    private static boolean done(ServiceProcess service, String job) {
        try {
            JsonNode counts = service.get("/api/imports/" + job).get("counts");
            return counts.get("queued").asInt() + counts.get("running").asInt() == 0;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Of the service and its workers that live. */
    private static Duration used(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void stages() throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Moisson.class)
                .run("--server.port=0", "--moisson.data=" + temporary.resolve("stages"), "--moisson.samples=false")) {
            Classifier classifier = context.getBean(Classifier.class);
            double[] seconds = new double[3];
            for (int pass = 1; pass <= STAGE_PASSES; pass++) {
                seconds = new double[3];
                for (Map.Entry<String, byte[]> each : files.entrySet()) {
                    stage(each.getKey(), each.getValue(), classifier, seconds);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "CPU of the stages, warm, one thread: extraction %.2f s, structure %.2f s, understanding %.2f s,"
                            + " %.0f %% of both%n",
                    seconds[0],
                    seconds[1],
                    seconds[2],
                    100 * seconds[2] / (seconds[0] + seconds[1]));
        }
    }

    private void stage(String name, byte[] bytes, Classifier classifier, double[] seconds) throws Exception {
        Path file = Files.write(temporary.resolve("one.pdf"), bytes);
        long begun = cpu();
        Extraction extraction = new Extractor(Limits.DEFAULT).extract(file, name, (done, of, recognising) -> {});
        long extracted = cpu();
        Reading reading = Structurer.read(ReportId.ofSha256("0".repeat(64)), extraction);
        long structured = cpu();
        classifier.understand(reading);
        long understood = cpu();
        seconds[0] += (extracted - begun) / 1e9;
        seconds[1] += (structured - extracted) / 1e9;
        seconds[2] += (understood - structured) / 1e9;
    }
}
