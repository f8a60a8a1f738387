package fr.estuaire.console;

import fr.estuaire.delivery.ExportReport;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.shared.FrenchText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    ExportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (!NATIONAL.equals(what)) {
            settings.requireTenant(what);
        }
        Path file = out.toAbsolutePath();
        return workshop.run(settings, context -> {
            NationalExport export = context.getBean(NationalExport.class);
            return report(NATIONAL.equals(what) ? export.write(file) : export.writeTerritory(what, file));
        });
    }

    private int report(ExportReport report) {
        spec.commandLine()
                .getOut()
                .println(out + " : " + FrenchText.count(report.formations(), "formation") + ", "
                        + FrenchText.count(report.octets(), "octet") + ".");
        return Console.DONE;
    }
}
