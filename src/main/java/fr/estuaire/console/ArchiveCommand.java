package fr.estuaire.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The archive of what territories delivered and produced. */
@Command(
        name = "archive",
        description = "Contrôle l’archive des livraisons et des sorties.",
        synopsisHeading = "Usage : ",
        commandListHeading = "%nCommandes :%n",
        optionListHeading = "%nOptions :%n",
        subcommands = ArchiveVerifyCommand.class)
final class ArchiveCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Override
    public void run() {
        CommandLine commands = spec.commandLine();
        commands.usage(commands.getOut());
    }
}
