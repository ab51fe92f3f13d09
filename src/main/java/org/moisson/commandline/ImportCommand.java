package org.moisson.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.importing.IncomingFile;
import org.moisson.importing.Limits;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemState;
import org.moisson.store.StoreRefused;
import org.moisson.store.Transfer;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files and the documents of folders into the data folder, and waits until the last one is done. */
@Command(
        name = "import",
        description = {
            "Importe des fichiers, et les documents des dossiers donnés.",
            "Avec --all : reprend dans un Moisson vide tout ce que export --all a écrit."
        },
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n",
        exitCodeListHeading = "%nCode de retour :%n",
        exitCodeList = {"0:tout est importé", "1:un fichier au moins a échoué", "2:rien à importer, ou mal dit"})
final class ImportCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MS = 200;

    private final Starter starter;
    private final PrintStream out;

    @Parameters(arity = "0..*", paramLabel = "FICHIER|DOSSIER", description = "Ce qui est à importer.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--all", paramLabel = "EXPORT", description = "Le dossier écrit par export --all.")
    private @Nullable Path all;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (all != null) {
            return all(all);
        }
        if (paths.isEmpty()) {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            throw new MissingParameterException(
                    line, line.getCommandSpec().positionalParameters().getFirst(), "no path");
        }
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                System.err.println("Introuvable ou illisible : " + path);
                return CommandLine.ExitCode.USAGE;
            }
        }
        List<Path> files = Documents.under(paths);
        if (files.isEmpty()) {
            System.err.println("Rien à importer : aucun document (" + Documents.ENDINGS + ").");
            return CommandLine.ExitCode.USAGE;
        }
        try (ConfigurableApplicationContext context = starter.tools(true)) {
            return run(context.getBean(Importing.class), context.getBean(Limits.class), files);
        } catch (BeansException e) {
            if (Refusals.find(e, StoreRefused.class).isPresent()) {
                System.err.println("Si c'est le service qui tourne : importez par sa page, ou déposez les fichiers dans"
                        + " son dossier surveillé.");
            }
            throw e;
        }
    }

    private int all(Path folder) {
        try (ConfigurableApplicationContext context = starter.tools(false)) {
            Transfer.Read read = context.getBean(Transfer.class).read(folder);
            long indexed = context.getBean(Importing.class).reindex();
            out.println("Tout est repris. Rapports : " + read.reports() + " (" + indexed
                    + " dans l'index), originaux : " + read.originals() + ".");
            return CommandLine.ExitCode.OK;
        } catch (StoreRefused e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int run(Importing importing, Limits limits, List<Path> files) throws IOException, InterruptedException {
        Progress progress = Progress.on(out, files.size());
        List<ImportJob> jobs = new ArrayList<>();
        for (int from = 0; from < files.size(); from += limits.filesPerImport()) {
            List<Path> some = files.subList(from, Math.min(files.size(), from + limits.filesPerImport()));
            List<Importing.Incoming> incoming =
                    some.stream().<Importing.Incoming>map(IncomingFile::new).toList();
            jobs.add(importing.submit(incoming, "command-line", Actor.moisson()));
        }
        List<ImportJob> now = jobs;
        do {
            Thread.sleep(LOOK_EVERY_MS);
            now = now.stream()
                    .map(job -> importing.find(job.id()).orElseThrow())
                    .toList();
            progress.show(now);
        } while (!now.stream().allMatch(ImportJob::done));
        Summary.of(now, progress.seconds()).print(out);
        boolean failed =
                now.stream().flatMap(job -> job.items().stream()).anyMatch(item -> item.state() == ItemState.FAILED);
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
