package fr.estuaire.console;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which commands there are, or how one is used. */
@Command(
        name = "help",
        description = "Affiche la liste des commandes, ou le détail de l’une d’elles.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        helpCommand = true)
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMANDE", description = "La commande à détailler.")
    private @Nullable String command;

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine shown = command == null ? all : all.getSubcommands().get(command);
        if (shown == null) {
            throw new ParameterException(all, "La commande « " + command + " » n’existe pas.");
        }
        shown.usage(all.getOut());
        return Console.DONE;
    }
}
