package org.moisson.commandline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moisson.curation.CuratedReports;
import org.moisson.report.Report;
import org.moisson.store.Exports;
import org.moisson.store.StoreRefused;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes out what is known of all reports. */
@Command(
        name = "export",
        description = {
            "Écrit tous les rapports : fiche et constats.",
            "Avec --all : tout (rapports, imports, décisions, originaux, vocabulaires) en formats ouverts,",
            "même pendant que le service tourne."
        },
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n")
final class ExportCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FICHIER",
            description = "Où écrire (par défaut : la sortie standard).")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json : un rapport par ligne ; csv : un constat par ligne.")
    private ExportFormat format = ExportFormat.json;

    @Option(
            names = "--all",
            paramLabel = "DOSSIER",
            description = "Tout écrire dans ce dossier, vide ou nouveau ; import --all le reprend.")
    private @Nullable Path all;

    ExportCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (all != null) {
            return all(all);
        }
        try (ConfigurableApplicationContext context = starter.store()) {
            CuratedReports reports = context.getBean(CuratedReports.class);
            if (file == null) {
                write(reports, new OutputStreamWriter(out, StandardCharsets.UTF_8));
                return CommandLine.ExitCode.OK;
            }
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                write(reports, writer);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private int all(Path folder) {
        Exports.Written written;
        try {
            written = starter.exports().write(folder);
        } catch (StoreRefused e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println("Export complet. Rapports : " + written.reports() + ", originaux : " + written.originals() + ".");
        if (written.lost() > 0) {
            System.err.println("Originaux manquants ou changés dans le dossier de données : " + written.lost() + ".");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(CuratedReports reports, Writer writer) throws IOException {
        writer.write(format.head());
        Iterator<Report> all = reports.all();
        while (all.hasNext()) {
            writer.write(format.lines(all.next()));
        }
        writer.flush();
    }
}
