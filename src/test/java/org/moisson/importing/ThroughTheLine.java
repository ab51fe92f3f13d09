package org.moisson.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.moisson.Moisson;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.store.FolderFirst;
import org.moisson.store.Reports;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Files taken through the whole line, without any page or address. */
public final class ThroughTheLine {

    private ThroughTheLine() {}

    /** Imports the files into that data folder and gives back all reports that it then holds. */
    public static List<Report> read(Path data, List<Path> files) throws IOException, InterruptedException {
        try (var context = new SpringApplicationBuilder(Moisson.class)
                .initializers(new FolderFirst())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--moisson.data=" + data, "--moisson.background=true")) {
            Importing importing = context.getBean(Importing.class);
            List<Importing.Incoming> incoming = new ArrayList<>();
            files.forEach(each -> incoming.add(new IncomingFile(each)));
            String job =
                    importing.submit(incoming, "command-line", Actor.moisson()).id();
            while (!importing.find(job).orElseThrow().done()) {
                Thread.sleep(200);
            }
            List<Report> reports = new ArrayList<>();
            context.getBean(Reports.class).all().forEachRemaining(reports::add);
            return reports;
        }
    }
}
