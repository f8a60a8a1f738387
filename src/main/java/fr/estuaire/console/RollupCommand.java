package fr.estuaire.console;

import fr.estuaire.rollup.CatalogueDigest;
import fr.estuaire.rollup.Comptes;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunReport;
import fr.estuaire.rollup.Statut;
import fr.estuaire.rollup.TerritoryReport;
import fr.estuaire.shared.FrenchText;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the latest feed of each territory into the national catalogue. */
@Command(
        name = "rollup",
        description = "Consolide le dernier flux de chaque territoire dans le catalogue national.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class RollupCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "TERRITOIRE", description = "Leurs codes ; aucun : tous les territoires.")
    private List<String> territories = List.of();

    @Option(
            names = "--rejouer",
            paramLabel = "JOUR",
            description = "Refait, sur un catalogue vide, celui d’un jour archivé : 2026-09-30.")
    private @Nullable LocalDate rejouer;

    RollupCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        territories.forEach(settings::requireTenant);
        return workshop.run(settings, context -> {
            LocalDate day = rejouer;
            Rollup rollup = context.getBean(Rollup.class);
            if (day == null) {
                return report(rollup.run("terminal", Declencheur.TERMINAL, territories, ProgressListener.NONE));
            }
            int result = report(rollup.replay("terminal", day, territories, ProgressListener.NONE));
            spec.commandLine()
                    .getOut()
                    .println("Empreinte du catalogue : "
                            + context.getBean(CatalogueDigest.class).ofNation());
            return result;
        });
    }

    private int report(RunReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.territories().stream()
                .filter(line -> line.statut() != Statut.ABSENTE || !territories.isEmpty())
                .forEach(line -> print(out, line));
        Comptes total = report.total();
        out.println("Exécution " + report.execution() + " : " + counts(total));
        return report.needsSomeone() || total.isolees() > 0 ? Console.REFUSED : Console.DONE;
    }

    private static void print(PrintWriter out, TerritoryReport line) {
        String counts = line.statut() == Statut.ABSENTE ? "" : counts(line.comptes());
        out.println("%-28s %-10s %s"
                .formatted(line.territoire(), line.statut().libelle(), counts)
                .stripTrailing());
        line.findMotif().ifPresent(motif -> out.println(" ".repeat(29) + motif));
    }

    private static String counts(Comptes counts) {
        return "%s, %s, %s, %s, %s, %s"
                .formatted(
                        FrenchText.count(counts.lues(), "lue"),
                        FrenchText.count(counts.nouvelles(), "nouvelle"),
                        FrenchText.count(counts.modifiees(), "modifiée"),
                        FrenchText.count(counts.inchangees(), "inchangée"),
                        FrenchText.count(counts.retirees(), "retirée"),
                        FrenchText.count(counts.isolees(), "écartée"));
    }
}
