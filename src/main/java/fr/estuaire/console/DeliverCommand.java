package fr.estuaire.console;

import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.DeliveryReport;
import fr.estuaire.collect.DeliveryReport.DeliveredFinding;
import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.shared.FrenchText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Receives the Lhéo file of a territory that has a tool of its own. */
@Command(
        name = "deliver",
        description = "Reçoit le fichier Lhéo d’un territoire, le contrôle et le garde pour la consolidation.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class DeliverCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "TERRITOIRE", description = "Le code du territoire, comme bretagne.")
    private String territoire = "";

    @Parameters(index = "1", paramLabel = "FICHIER", description = "Le fichier Lhéo 2.3 ou 2.2, gzip ou non.")
    private Path file = Path.of("");

    DeliverCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        settings.requireTenant(territoire);
        Path absolute = file.toAbsolutePath();
        return workshop.run(
                settings, context -> report(context.getBean(Deliveries.class).deliver(territoire, absolute)));
    }

    private int report(DeliveryReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (report.outcome() == Outcome.REFUSEE) {
            spec.commandLine()
                    .getErr()
                    .println(file + " : " + report.findMotif().orElse("fichier refusé."));
            return Console.FAILED;
        }
        report.findings().forEach(finding -> out.println(line(finding)));
        out.printf(
                "%s : %s, Lhéo %s, %s, %s ; %s à écarter.%n",
                territoire,
                report.outcome() == Outcome.DEJA_RECUE ? "fichier déjà reçu, rien de nouveau" : "fichier reçu",
                report.version(),
                FrenchText.count(report.formations(), "formation"),
                FrenchText.count(report.sessions(), "session"),
                FrenchText.count(report.isolees(), "formation"));
        return report.hasRefusals() ? Console.REFUSED : Console.DONE;
    }

    private String line(DeliveredFinding finding) {
        String place = finding.line() == 0 ? file.toString() : file + ":" + finding.line() + ":" + finding.column();
        return "%s  %-13s  %s  %s"
                .formatted(
                        place,
                        finding.severity().label().toLowerCase(Locale.FRENCH),
                        finding.rule(),
                        finding.message());
    }
}
