package org.moisson.commandline;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.moisson.importing.Importing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Builds the index anew from the store. */
@Command(
        name = "reindex",
        description = "Reconstruit l'index à partir des rapports gardés, sans les relire.",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n")
final class ReindexCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    ReindexCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = starter.tools(false)) {
            out.println(
                    "Index reconstruit : " + context.getBean(Importing.class).reindex() + " rapports.");
        }
        return CommandLine.ExitCode.OK;
    }
}
