package fr.estuaire.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of the commands; alone, it says which there are. */
@Command(
        name = "estuaire",
        header = "Estuaire : l’offre de formation, du territoire au catalogue national.%n",
        synopsisHeading = "Usage : ",
        customSynopsis = "./estuaire COMMANDE [options]",
        commandListHeading = "%nCommandes :%n",
        optionListHeading = "%nOptions :%n",
        footer = {
            "",
            "  test [options de Maven]  Construit tout et lance tous les essais.",
            "  frontend                 Reconstruit le paquet des pages ; télécharge Node 24 avec npm.",
            "  bench lheo|feed|search|sessions|rules|reference",
            "                           Mesure la lecture de Lhéo, un très gros flux, les recherches, les règles,",
            "                           les registres.",
            "",
            "« ./estuaire help COMMANDE » détaille une commande.",
            "Code de retour : 0 fait, 1 fait avec des refus, 2 impossible."
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DeliverCommand.class,
            PublishCommand.class,
            RollupCommand.class,
            ExportCommand.class,
            ReferenceCommand.class,
            ArchiveCommand.class,
            TenantsCommand.class,
            HelpCommand.class,
            TrainCommand.class
        })
final class EstuaireCommand implements Runnable {
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
