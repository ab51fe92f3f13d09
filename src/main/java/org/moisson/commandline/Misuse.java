package org.moisson.commandline;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French what is wrong with a command, and how it goes. */
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong));
        command.getErr().println("« " + command.getCommandSpec().qualifiedName() + " --help » donne l'usage.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> "Argument inconnu : " + String.join(" ", unknown.getUnmatched());
            case MissingParameterException missing ->
                "Il manque : "
                        + String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(argument -> argument.paramLabel())
                                        .toList());
            default ->
                "Valeur incorrecte"
                        + (wrong.getArgSpec() == null
                                ? ""
                                : " pour " + wrong.getArgSpec().paramLabel())
                        + (wrong.getValue() == null ? "." : " : " + wrong.getValue());
        };
    }
}
