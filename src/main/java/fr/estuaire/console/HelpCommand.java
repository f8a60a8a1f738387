package fr.estuaire.console;

import java.util.List;
import java.util.concurrent.Callable;
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

    @Parameters(arity = "0..2", paramLabel = "COMMANDE", description = "La commande à détailler.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine shown = all;
        for (String word : words) {
            shown = shown.getSubcommands().get(word);
            if (shown == null) {
                throw new ParameterException(all, "La commande « " + String.join(" ", words) + " » n’existe pas.");
            }
        }
        shown.usage(all.getOut());
        return Console.DONE;
    }
}
