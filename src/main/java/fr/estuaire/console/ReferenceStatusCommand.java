package fr.estuaire.console;

import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.reference.RegisterStatus;
import fr.estuaire.shared.FrenchText;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which edition of each register is applied, and what it holds. */
@Command(
        name = "status",
        description = "Dit pour chaque registre sa version, sa date et ce qu’il contient.",
        synopsisHeading = "Usage : ",
        optionListHeading = "%nOptions :%n")
final class ReferenceStatusCommand implements Callable<Integer> {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReferenceStatusCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        return workshop.run(
                settings,
                context -> print(context.getBean(RegisterImports.class).status()));
    }

    private int print(List<RegisterStatus> registers) {
        PrintWriter out = spec.commandLine().getOut();
        registers.forEach(status -> out.println(
                "%-23s %s".formatted(status.register().code(), line(status)).stripTrailing()));
        return registers.stream()
                        .anyMatch(status -> status.findDernier()
                                .filter(ImportLine::isToDecide)
                                .isPresent())
                ? Console.REFUSED
                : Console.DONE;
    }

    private static String line(RegisterStatus status) {
        if (!status.isLoaded()) {
            return "jamais importé" + pending(status);
        }
        return "%-8s %-16s appliqué le %s, %s, %s%s"
                .formatted(
                        status.version() == null ? "–" : status.version(),
                        status.versionLe() == null ? "–" : FrenchText.date(status.versionLe()),
                        day(status.appliqueLe()),
                        FrenchText.count(status.presentes(), "ligne"),
                        FrenchText.count(status.disparues(), "disparue"),
                        pending(status));
    }

    private static String pending(RegisterStatus status) {
        return status.findDernier()
                .filter(ImportLine::isToDecide)
                .map(line -> " ; l’import " + line.id() + " attend une décision")
                .orElse("");
    }

    private static String day(@Nullable Instant instant) {
        return instant == null ? "–" : FrenchText.date(LocalDate.ofInstant(instant, FRANCE));
    }
}
