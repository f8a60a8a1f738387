package fr.estuaire.console;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command that was not well typed: one sentence, and where the help is. */
final class BadUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(error));
        String words = command.getCommandSpec().qualifiedName().replaceFirst("estuaire", "help");
        err.println("« ./estuaire " + words + " » dit comment l’écrire.");
        return Console.FAILED;
    }

    private static String sentence(ParameterException error) {
        return switch (error) {
            case MissingParameterException missing ->
                "Il manque : "
                        + missing.getMissing().stream().map(BadUsage::label).collect(joining(", ")) + ".";
            case UnmatchedArgumentException unmatched
            when unmatched.isUnknownOption() ->
                "L’option « " + unmatched.getUnmatched().getFirst() + " » n’existe pas.";
            case UnmatchedArgumentException unmatched
            when isRoot(error) -> "La commande « " + unmatched.getUnmatched().getFirst() + " » n’existe pas.";
            case UnmatchedArgumentException unmatched ->
                "« " + unmatched.getUnmatched().getFirst() + " » est de trop.";
            default -> other(error);
        };
    }

    private static String other(ParameterException error) {
        if (error.getArgSpec() != null && error.getValue() != null) {
            return "« " + error.getValue() + " » ne convient pas pour " + label(error.getArgSpec()) + ".";
        }
        // ours are in French; those of picocli that are left have no argument to name
        return error.getArgSpec() == null
                        && error.getMessage() != null
                        && error.getMessage().endsWith(".")
                ? error.getMessage()
                : "La commande n’est pas bien écrite.";
    }

    private static boolean isRoot(ParameterException error) {
        return error.getCommandLine().getParent() == null;
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? (option.longestName() + " " + option.paramLabel()).strip()
                : argument.paramLabel();
    }
}
