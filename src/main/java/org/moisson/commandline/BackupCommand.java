package org.moisson.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.moisson.store.Backups;
import org.moisson.store.StoreRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Saves everything in a folder, also while the service runs. */
@Command(
        name = "backup",
        description =
                "Sauvegarde tout dans un dossier, même pendant que le service tourne ; d'une fois à l'autre, seuls"
                        + " les nouveaux originaux sont copiés.",
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n",
        exitCodeListHeading = "%nCode de retour :%n",
        exitCodeList = {"0:tout est sauvegardé", "1:refusé, ou un original manque", "2:mal dit"})
final class BackupCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    @Parameters(
            paramLabel = "DOSSIER",
            description = "Où sauvegarder : un dossier nouveau, ou celui de la dernière fois.")
    private Path folder = Path.of("");

    BackupCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() {
        try {
            Backups.Saved saved = starter.backups().save(folder);
            out.println("Sauvegarde terminée dans « " + folder + " ». Originaux copiés : " + saved.copied()
                    + " ; déjà là : " + saved.kept() + ".");
            if (saved.lost() == 0) {
                return CommandLine.ExitCode.OK;
            }
            System.err.println("Attention, originaux manquants ou endommagés dans le dossier de données : "
                    + saved.lost() + ". Leurs rapports sont sauvegardés sans eux.");
        } catch (StoreRefused e) {
            System.err.println(e.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
