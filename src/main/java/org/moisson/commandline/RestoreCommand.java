package org.moisson.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.moisson.store.StoreRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fills an empty data folder from a backup. */
@Command(
        name = "restore",
        description = "Restaure une sauvegarde dans un dossier de données vide, après l'avoir vérifiée en entier.",
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n",
        exitCodeListHeading = "%nCode de retour :%n",
        exitCodeList = {"0:tout est restauré", "1:refusé, et pourquoi", "2:mal dit"})
final class RestoreCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    @Parameters(paramLabel = "DOSSIER", description = "La sauvegarde.")
    private Path folder = Path.of("");

    RestoreCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() {
        try {
            int files = starter.backups().restore(folder);
            out.println("Sauvegarde restaurée. Fichiers vérifiés : " + files
                    + ". L'index est reconstruit au prochain démarrage.");
            return CommandLine.ExitCode.OK;
        } catch (StoreRefused e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
