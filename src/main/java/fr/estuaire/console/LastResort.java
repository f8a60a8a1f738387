package fr.estuaire.console;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns any failure of a command into one sentence; the rest goes to the log. */
final class LastResort implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) {
        LoggerFactory.getLogger(LastResort.class).error("{}", command.getCommandName(), failure);
        command.getErr().println(Sentences.of(failure).orElseGet(() -> unexpected(command.getCommandName())));
        return Console.FAILED;
    }

    private static String unexpected(String command) {
        String log = System.getProperty("estuaire.log.file");
        return "La commande « " + command + " » n’a pas abouti"
                + (log == null ? "." : " ; le détail est dans « " + shortened(Path.of(log)) + " ».");
    }

    private static Path shortened(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
