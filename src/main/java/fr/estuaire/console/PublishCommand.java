package fr.estuaire.console;

import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinition.Collecte;
import fr.estuaire.tenant.Territories;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the regional output of the day. */
@Command(
        name = "publish",
        description =
                "Produit la sortie régionale du jour d’un territoire, ou de tous ceux qui saisissent dans Estuaire.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class PublishCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TERRITOIRE", description = "Son code, comme bretagne.")
    private @Nullable String territoire;

    PublishCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (territoire != null) {
            settings.requireTenant(territoire);
        }
        return workshop.run(settings, this::publish);
    }

    private int publish(ApplicationContext context) {
        RegionalOutputs outputs = context.getBean(RegionalOutputs.class);
        for (String code : codes(context.getBean(Territories.class))) {
            spec.commandLine().getOut().println(outputs.publish(code).message());
        }
        return Console.DONE;
    }

    private List<String> codes(Territories territories) {
        if (territoire != null) {
            return List.of(territoire);
        }
        return territories.listAvailable().stream()
                .filter(territory -> territory.collecte() == Collecte.ESTUAIRE)
                .map(TenantDefinition::code)
                .toList();
    }
}
