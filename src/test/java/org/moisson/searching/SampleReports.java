package org.moisson.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.moisson.Moisson;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.importing.IncomingFile;
import org.moisson.report.Report;
import org.moisson.store.FolderFirst;
import org.moisson.store.Reports;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The sample reports as the line understands them; read once, kept under target until they are cleaned away. */
final class SampleReports {

    private static final Path KEPT = Path.of("target", "samples-read");

    private SampleReports() {}

    static List<Report> read() throws IOException, InterruptedException {
        try (var context = new SpringApplicationBuilder(Moisson.class)
                        .initializers(new FolderFirst())
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run("--moisson.data=" + KEPT, "--moisson.background=true");
                Stream<Path> files = Files.list(Path.of("ingest", "samples"))) {
            Importing importing = context.getBean(Importing.class);
            List<Importing.Incoming> samples = new ArrayList<>();
            files.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .forEach(each -> samples.add(new IncomingFile(each)));
            String job =
                    importing.submit(samples, "command-line", Actor.moisson()).id();
            while (!importing.find(job).orElseThrow().done()) {
                Thread.sleep(200);
            }
            List<Report> reports = new ArrayList<>();
            context.getBean(Reports.class).all().forEachRemaining(reports::add);
            return reports;
        }
    }
}
