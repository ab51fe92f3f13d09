package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus written out whole and read into an empty Moisson answers as before. */
class MovingTest {

    @TempDir
    Path temporary;

    @Test
    void the_same_questions_get_the_same_answers() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> samples = Files.list(Path.of("ingest/samples"))) {
            for (Path sample : samples.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .limit(6)
                    .toList()) {
                files.put(sample.getFileName().toString(), Files.readAllBytes(sample));
            }
        }
        String export = temporary.resolve("export").toString();
        Map<String, String> before;
        try (ServiceProcess service =
                new ServiceProcess(temporary.resolve("un"), ServiceProcess.fromClassPath()).ready()) {
            service.post(files);
            Bench.await(() -> Answers.open(service) == 0, 180);
            before = Answers.of(service);
            assertThat(before.get(Answers.QUESTIONS.getFirst())).contains("\"total\":" + files.size());
            ServiceProcess.Ended written = ServiceProcess.run(temporary.resolve("un"), "export", "--all", export);
            assertThat(written.said()).contains("Export complet. Rapports : " + files.size());
            assertThat(written.code()).isZero();
        }
        ServiceProcess.Ended read = ServiceProcess.run(temporary.resolve("deux"), "import", "--all", export);
        assertThat(read.said()).contains("Tout est repris.");
        assertThat(read.code()).isZero();
        try (ServiceProcess service =
                new ServiceProcess(temporary.resolve("deux"), ServiceProcess.fromClassPath()).ready()) {
            assertThat(Answers.of(service)).isEqualTo(before);
            assertThat(service.get("/api/imports").get(0).get("items")).hasSize(files.size());
        }
    }
}
