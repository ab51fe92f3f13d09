package org.moisson.commandline;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The commands of Moisson; what has a dot, like {@code --server.port=80}, is a setting and none of their options. */
@Command(
        name = "moisson",
        versionProvider = Commands.Version.class,
        header = "Moisson : retrouver ce qui a marché, où, pour qui, dans les rapports de capitalisation.",
        synopsisHeading = "%nUsage : ",
        customSynopsis = "moisson [COMMANDE] [OPTIONS] [--réglage=valeur…]",
        optionListHeading = "%nOptions :%n",
        commandListHeading = "%nCommandes (« serve » si rien n'est dit) :%n",
        footer = {
            "",
            "Réglages courants :",
            "  --moisson.data=DOSSIER    où tout est gardé (par défaut ./data)",
            "  --server.port=PORT        port du service (par défaut 8080)"
        })
public final class Commands {

    private static final Pattern SETTING = Pattern.compile("--[A-Za-z0-9_-]+\\.[^=\\s]+(=.*)?", Pattern.DOTALL);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Affiche cette aide.")
    @SuppressWarnings("UnusedVariable") // picocli asks for the annotation alone
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Affiche la version.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    private Commands() {}

    /**
     * Runs what the arguments ask for.
     *
     * @param application the class that Spring starts from
     * @return the exit code, empty when the service runs on
     */
    public static OptionalInt run(Class<?> application, String[] arguments) {
        List<String> settings =
                Arrays.stream(arguments).filter(Commands::isSetting).toList();
        List<String> rest =
                Arrays.stream(arguments).filter(each -> !isSetting(each)).toList();
        PrintStream out = System.out;
        Starter starter = new Starter(application, settings);
        if (rest.isEmpty() || rest.equals(List.of("serve"))) {
            return new ServeCommand(starter, out).start();
        }
        // logs go beside, so that what a command prints can be piped on
        System.setOut(System.err);
        return OptionalInt.of(line(starter, out).execute(rest.toArray(String[]::new)));
    }

    private static boolean isSetting(String argument) {
        return SETTING.matcher(argument).matches();
    }

    static CommandLine line(Starter starter, PrintStream out) {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand("serve", new ServeCommand(starter, out))
                .addSubcommand("import", new ImportCommand(starter, out))
                .addSubcommand("reindex", new ReindexCommand(starter, out))
                .addSubcommand("reread", new RereadCommand(starter, out))
                .addSubcommand("export", new ExportCommand(starter, out))
                .addSubcommand("forget", new ForgetCommand(starter, out))
                .addSubcommand("backup", new BackupCommand(starter, out))
                .addSubcommand("restore", new RestoreCommand(starter, out));
        line.setOut(new java.io.PrintWriter(out, true, out.charset()));
        line.setParameterExceptionHandler(new Misuse());
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            if (!Refusals.said(failure)) {
                throw failure;
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    /** The version that the jar bears. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Moisson " + (version == null ? "(non empaqueté)" : version)};
        }
    }
}
