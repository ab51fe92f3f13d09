package org.moisson.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.moisson.importing.ThroughTheLine;
import org.moisson.report.Report;

/** The sample reports as the line understands them; read once, kept under target until they are cleaned away. */
final class SampleReports {

    private static final Path KEPT = Path.of("target", "samples-read");

    private SampleReports() {}

    static List<Report> read() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(Path.of("ingest", "samples"))) {
            return ThroughTheLine.read(
                    KEPT,
                    files.filter(each -> each.toString().endsWith(".pdf"))
                            .sorted()
                            .toList());
        }
    }
}
