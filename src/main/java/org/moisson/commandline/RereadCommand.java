package org.moisson.commandline;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.moisson.importing.Importing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads again what an earlier version read otherwise than this one would. */
@Command(
        name = "reread",
        description = {
            "Relit les originaux des rapports qu'une version antérieure a lus autrement.",
            "Identifiants et décisions restent ; ce qui ne peut être relu reste tel qu'il est."
        },
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        exitCodeListHeading = "%nCode de retour :%n",
        exitCodeList = {"0:tout ce qui devait l'être est relu", "1:un rapport au moins reste tel qu'il était"})
final class RereadCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    RereadCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = starter.tools(false)) {
            Importing.Reread done = context.getBean(Importing.class).reread();
            out.println("Relus avec un autre résultat : " + done.changed() + " rapports ; relus à l'identique : "
                    + done.same() + " ; déjà à jour : " + done.current() + " ; laissés tels quels : " + done.left()
                    + ".");
            return done.left() > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
        }
    }
}
