package fr.estuaire.console;

import fr.estuaire.quality.FeedChecker;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.RuleContext;
import fr.estuaire.reference.Communes;
import fr.estuaire.reference.References;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Juge les fichiers comme si l’on était ce jour-là ; aujourd’hui sans cette option.")
    private @Nullable String date;

    @Override
    public Integer call() {
        FeedChecker checker = checker(day());
        CheckOutput output =
                new CheckOutput(spec.commandLine().getOut(), spec.commandLine().getErr(), all ? Long.MAX_VALUE : SHOWN);
        return files.stream()
                .mapToInt(file -> output.check(checker, file))
                .max()
                .orElse(Console.DONE);
    }

    static FeedChecker checker() {
        return checker(today());
    }

    private static FeedChecker checker(LocalDate day) {
        return new FeedChecker(new FormationChecker(new RuleContext(day, References.of(Communes.load()))));
    }

    private LocalDate day() {
        try {
            return date == null ? today() : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "« %s » n’est pas une date : écrivez --date AAAA-MM-JJ, comme 2026-09-01.".formatted(date),
                    e);
        }
    }

    /** The law's day: a feed is read in French legal time wherever the terminal is. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
