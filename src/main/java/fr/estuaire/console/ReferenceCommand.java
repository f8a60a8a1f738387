package fr.estuaire.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The registers: imports them, says where they stand. */
@Command(
        name = "reference",
        description = "Importe les registres nationaux et dit où ils en sont.",
        synopsisHeading = "Usage : ",
        commandListHeading = "%nCommandes :%n",
        optionListHeading = "%nOptions :%n",
        subcommands = {ReferenceImportCommand.class, ReferenceStatusCommand.class})
final class ReferenceCommand implements Runnable {
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
