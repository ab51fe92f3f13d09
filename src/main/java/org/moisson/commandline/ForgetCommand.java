package org.moisson.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.report.ReportId;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes the contact details out of reports on request. */
@Command(
        name = "forget",
        description = {
            "Retire les coordonnées de personnes d'une fiche, de son texte et de l'index, et s'en souvient :",
            "une nouvelle lecture ne les ramène pas. Le fichier original, lui, reste tel quel."
        },
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n",
        exitCodeListHeading = "%nCode de retour :%n",
        exitCodeList = {"0:c'est fait", "1:une fiche au moins n'existe pas", "2:mal dit"})
final class ForgetCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "FICHE", description = "L'identifiant, dans l'adresse de la fiche.")
    private List<String> ids = new ArrayList<>();

    ForgetCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() {
        boolean all = true;
        try (ConfigurableApplicationContext context = starter.tools(false)) {
            Importing importing = context.getBean(Importing.class);
            for (String given : ids) {
                String id = String.valueOf(Path.of(given).getFileName());
                boolean known =
                        id.matches("[0-9a-f]{32}") && importing.forgetContacts(new ReportId(id), Actor.moisson());
                all &= known;
                if (known) {
                    out.println(id + " : coordonnées retirées ; le fichier original reste.");
                } else {
                    System.err.println("Aucune fiche de cet identifiant : " + given);
                }
            }
        }
        return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
