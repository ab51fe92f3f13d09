package org.moisson.commandline;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.moisson.identity.Invitations;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the service. */
@Command(name = "serve", description = "Lance le service (la page et l'API).", synopsisHeading = "%nUsage : ")
final class ServeCommand implements Callable<Integer> {

    private final Starter starter;
    private final PrintStream out;

    ServeCommand(Starter starter, PrintStream out) {
        this.starter = starter;
        this.out = out;
    }

    /** Starts the service, which runs on in its own threads; an exit code when it can't. */
    OptionalInt start() {
        try {
            ConfigurableApplicationContext context = starter.service();
            String port = context.getEnvironment().getProperty("local.server.port");
            if (port != null) {
                out.println("Moisson est prêt : http://localhost:" + port);
                context.getBean(Invitations.class).first().ifPresent(key -> invite(port, key));
            }
            return OptionalInt.empty();
        } catch (BeansException | BindException e) {
            if (Refusals.said(e)) {
                return OptionalInt.of(CommandLine.ExitCode.SOFTWARE);
            }
            throw e;
        }
    }

    /** On the screen of who started the service and nowhere else. */
    private void invite(String port, String key) {
        out.println("Aucun compte encore. Créer le compte d'administration, avec ce lien qui sert une seule fois :");
        out.println("  http://localhost:" + port + "/premier-compte?cle=" + key);
    }

    @Override
    public Integer call() {
        throw new IllegalStateException("serve takes settings only and starts before the others are looked at");
    }
}
