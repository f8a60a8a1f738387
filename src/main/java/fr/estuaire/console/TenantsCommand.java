package fr.estuaire.console;

import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinition.Collecte;
import fr.estuaire.tenant.TenantDefinitions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the territories as their files describe them; neither the server nor the database is needed. */
@Command(
        name = "tenants",
        description = "Liste les territoires et leur code.",
        synopsisHeading = "Usage : ",
        optionListHeading = "%nOptions :%n")
final class TenantsCommand implements Callable<Integer> {
    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<TenantDefinition> territories = TenantDefinitions.load(settings.tenants());
        PrintWriter out = spec.commandLine().getOut();
        int width = widest(territories);
        for (TenantDefinition territory : territories) {
            out.printf("%-" + width + "s  %-26s  %s%n", territory.code(), territory.nom(), origin(territory));
        }
        out.printf("%d territoires.%n", territories.size());
        return Console.DONE;
    }

    private static String origin(TenantDefinition territory) {
        return territory.collecte() == Collecte.ESTUAIRE
                ? "saisie dans Estuaire"
                : "fichier livré par " + territory.structure().nom();
    }

    private static int widest(List<TenantDefinition> territories) {
        return territories.stream()
                .mapToInt(territory -> territory.code().length())
                .max()
                .orElse(1);
    }
}
