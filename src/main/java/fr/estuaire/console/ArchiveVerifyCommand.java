package fr.estuaire.console;

import fr.estuaire.archive.Archive;
import fr.estuaire.archive.Verification;
import fr.estuaire.archive.Verification.Defaut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the files of the archive again and says which are no longer what they were. */
@Command(
        name = "verify",
        description = "Relit les fichiers gardés et dit lesquels manquent ou sont abîmés.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class ArchiveVerifyCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "TERRITOIRE", description = "Leurs codes ; aucun : tous les territoires.")
    private List<String> territories = List.of();

    ArchiveVerifyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        territories.forEach(settings::requireTenant);
        return workshop.run(settings, this::verify);
    }

    private int verify(ApplicationContext context) {
        Archive archive = context.getBean(Archive.class);
        boolean intact = wanted(context.getBean(Territories.class)).stream()
                .map(archive::verify)
                .map(this::print)
                .reduce(true, Boolean::logicalAnd);
        return intact ? Console.DONE : Console.REFUSED;
    }

    private List<String> wanted(Territories all) {
        return territories.isEmpty()
                ? all.listAvailable().stream().map(TenantDefinition::code).toList()
                : territories;
    }

    /** Whether there was nothing to say against it. */
    private boolean print(Verification found) {
        PrintWriter out = spec.commandLine().getOut();
        found.defauts().forEach(defect -> out.println(line(defect)));
        out.println("%-28s %s, %s"
                .formatted(
                        found.territoire(),
                        FrenchText.count(found.fichiers(), "fichier gardé", "fichiers gardés"),
                        found.isIntact()
                                ? "rien à signaler"
                                : FrenchText.count(
                                                found.defauts().size(),
                                                "défaut : restaurez-le",
                                                "défauts : restaurez-les")
                                        + " depuis une sauvegarde"));
        return found.isIntact();
    }

    private static String line(Defaut defect) {
        return "%s  %-9s  %s  %s"
                .formatted(
                        defect.fichier().jour(),
                        defect.fichier().origine().libelle(),
                        defect.absent() ? "manque" : "abîmé ",
                        defect.fichier().fichier());
    }
}
