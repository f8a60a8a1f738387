package fr.estuaire.console;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.ImportOptions;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImports;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a register up to date with the file of its owner. */
@Command(
        name = "import",
        description = "Met un registre à jour avec le fichier de son propriétaire : tout le fichier, ou rien.",
        synopsisHeading = "Usage : ",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
final class ReferenceImportCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "GENRE",
            description = "Le registre : france-competences, certif-info, formacode, rome, cfd, kit-apprentissage,"
                    + " organismes, sirene, uai, pro-a, transition-ecologique.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "FICHIER",
            description = "Son fichier, tel que publié ; .zip et .gz acceptés.")
    private Path file = Path.of("");

    @Option(
            names = "--accept-shrink",
            paramLabel = "RAISON",
            description = "Pourquoi ce registre peut perdre plus de 10 %% de ses lignes, sinon l’import est retenu.")
    private @Nullable String shrinkReason;

    ReferenceImportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Register register = Register.find(kind).orElseThrow(this::unknownKind);
        Path absolute = file.toAbsolutePath();
        String name = String.valueOf(absolute.getFileName());
        ImportOptions options =
                shrinkReason == null ? ImportOptions.NONE : ImportOptions.NONE.acceptingShrink(shrinkReason);
        return workshop.run(settings, context -> report(run(context, register, absolute, name, options)));
    }

    private static ImportReport run(
            ApplicationContext context, Register register, Path file, String name, ImportOptions options) {
        return context.getBean(RegisterImports.class).run(register, file, name, options);
    }

    private int report(ImportReport report) {
        return new ImportOutput(spec.commandLine().getOut(), spec.commandLine().getErr()).print(report);
    }

    private Impossible unknownKind() {
        return new Impossible("Aucun registre ne s’appelle « " + kind + " ». Les registres : "
                + Arrays.stream(Register.values())
                        .filter(register -> register != Register.COMMUNES)
                        .map(Register::code)
                        .collect(joining(", "))
                + ".");
    }
}
