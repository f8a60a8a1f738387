package fr.estuaire.console;

import fr.estuaire.delivery.ExportChoice;
import fr.estuaire.delivery.ExportReport;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.shared.FrenchText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the catalogue, or what it holds of one territory, as a Lhéo file. */
@Command(
        name = "export",
        description = "Écrit le catalogue national, ou sa part d’un territoire, en un fichier Lhéo 2.3.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class ExportCommand implements Callable<Integer> {
    private static final String NATIONAL = "national";
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TERRITOIRE", description = "« national », ou le code d’un territoire.")
    private String what = NATIONAL;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FICHIER",
            description = "Le fichier à écrire ; compressé si son nom finit par .gz.")
    private Path out = Path.of("");

    @Option(
            names = "--le",
            paramLabel = "AAAA-MM-JJ",
            description = "Le catalogue tel qu’il était à la fin de ce jour, au lieu de celui d’aujourd’hui.")
    private @Nullable String le;

    @Option(
            names = "--depuis",
            paramLabel = "AAAA-MM-JJ",
            description = "Seulement ce qui est nouveau ou modifié depuis la fin de ce jour.")
    private @Nullable String depuis;

    @Option(
            names = "--retraits",
            paramLabel = "FICHIER",
            description = "Avec --depuis : la liste des numéros retirés, à écrire en CSV.")
    private @Nullable Path retraits;

    @Option(
            names = "--sans-doublons",
            description = "Sans les sessions qu’un autre territoire publie aussi et qui sont retenues chez lui.")
    private boolean sansDoublons;

    ExportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (!NATIONAL.equals(what)) {
            settings.requireTenant(what);
        }
        ExportChoice choice = choice();
        return workshop.run(settings, context -> export(context.getBean(NationalExport.class), choice));
    }

    private ExportChoice choice() {
        if (retraits != null && depuis == null) {
            throw new ParameterException(
                    spec.commandLine(), "L’option --retraits va avec --depuis : dites depuis quel jour.");
        }
        if (sansDoublons && (le != null || depuis != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "L’option --sans-doublons vaut pour le catalogue d’aujourd’hui : retirez --le et --depuis.");
        }
        return new ExportChoice(
                NATIONAL.equals(what) ? null : what, day("--le", le), day("--depuis", depuis), sansDoublons);
    }

    private @Nullable LocalDate day(String option, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "« %s » n’est pas une date : écrivez %s AAAA-MM-JJ, comme 2026-11-26.".formatted(text, option),
                    e);
        }
    }

    private int export(NationalExport export, ExportChoice choice) {
        if (retraits != null) {
            report(
                    export.writeWithdrawn(retraits.toAbsolutePath(), choice),
                    retraits,
                    "formation retirée",
                    "formations retirées");
        }
        report(export.write(out.toAbsolutePath(), choice), out, "formation", "formations");
        return Console.DONE;
    }

    private void report(ExportReport report, Path file, String one, String many) {
        spec.commandLine()
                .getOut()
                .println(file + " : " + FrenchText.count(report.formations(), one, many) + ", "
                        + FrenchText.count(report.octets(), "octet") + ".");
    }
}
