package fr.estuaire.console;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server and stays until it stops. */
@Command(
        name = "run",
        description = "Démarre Estuaire, avec ses données de démonstration, et affiche son adresse.",
        synopsisHeading = "Usage : ",
        optionListHeading = "%nOptions :%n")
final class RunCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", description = "Port du serveur (par défaut : 8080).")
    private @Nullable Integer port;

    @Option(names = "--no-demo", description = "Sans comptes ni offres de démonstration.")
    private boolean withoutDemo;

    RunCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        settings.apply(Settings.SERVER_LOG);
        PrintWriter out = spec.commandLine().getOut();
        if (port != null) {
            System.setProperty("server.port", Integer.toString(port));
        }
        if (!withoutDemo) {
            System.setProperty("estuaire.demo", "true");
        }
        return new Server(application, settings, out).runUntilStopped();
    }
}
