package fr.estuaire.console;

import fr.estuaire.quality.FeedChecker;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.RuleContext;
import fr.estuaire.reference.Communes;
import fr.estuaire.reference.References;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks Lhéo files and keeps nothing: neither the server nor the database is needed. */
@Command(
        name = "check",
        description = {
            "Contrôle des fichiers Lhéo 2.3 ou 2.2, compressés par gzip ou non, sans rien en garder.",
            "Chaque constat tient sur une ligne : fichier:ligne:colonne  gravité  règle  message."
        },
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class CheckCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @Mixin
    @SuppressWarnings("UnusedVariable") // every command takes --home
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FICHIER", description = "Les fichiers à contrôler.")
    private List<Path> files = List.of();

    @Option(
            names = "--all",
            description = "Affiche tous les constats, au lieu des " + SHOWN + " premiers de chaque fichier.")
    private boolean all;

    @Override
    public Integer call() {
        FeedChecker checker = checker();
        CheckOutput output =
                new CheckOutput(spec.commandLine().getOut(), spec.commandLine().getErr(), all ? Long.MAX_VALUE : SHOWN);
        return files.stream()
                .mapToInt(file -> output.check(checker, file))
                .max()
                .orElse(Console.DONE);
    }

    static FeedChecker checker() {
        return new FeedChecker(new FormationChecker(context()));
    }

    private static RuleContext context() {
        // the law's day: a feed is read in French legal time wherever the terminal is
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return new RuleContext(today, References.of(Communes.load()));
    }
}
