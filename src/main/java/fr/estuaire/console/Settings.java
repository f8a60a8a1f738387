package fr.estuaire.console;

import fr.estuaire.tenant.TenantDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command is told the same way, and where the log goes; known before Spring starts. */
final class Settings {
    static final String SERVER_LOG = "serveur";

    @Option(
            names = "--home",
            paramLabel = "DOSSIER",
            description = "Dossier de l’installation : base de données, fichiers, journal (par défaut : var).")
    private @Nullable Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** The home directory, absolute; created by who writes there. */
    Path home() {
        return home != null
                ? home.toAbsolutePath().normalize()
                : Path.of(setting("home", "var")).toAbsolutePath().normalize();
    }

    /** The directory of the territories’ files. */
    Path tenants() {
        return Path.of(setting("tenants", "tenants"));
    }

    /** @throws Impossible when no territory has this code */
    void requireTenant(String code) {
        if (TenantDefinitions.load(tenants()).stream()
                .noneMatch(territory -> territory.code().equals(code))) {
            throw new Impossible("Aucun territoire ne porte le code « " + code + " » : ./estuaire tenants les liste.");
        }
    }

    /** The log of the server or of the commands: two files, as both may run at the same time. */
    Path log(String name) {
        return home().resolve("log").resolve(name + ".log");
    }

    /**
     * Hands the settings to Spring and to the log; to be called before anything logs.
     *
     * @throws Impossible when one cannot write in the home directory
     */
    void apply(String logName) {
        System.setProperty("estuaire.home", home().toString());
        // a container shows the log of its server; the commands run inside it keep the terminal for their words
        boolean toFile = !SERVER_LOG.equals(logName) || logsToFile();
        if (toFile) {
            requireWritable(log(logName));
            System.setProperty("estuaire.log.file", log(logName).toString());
        }
        System.setProperty("estuaire.log.to", toFile ? "fichier" : "console");
    }

    static boolean logsToFile() {
        return "file".equals(setting("log", "console"));
    }

    private void requireWritable(Path log) {
        try {
            Files.createDirectories(log.getParent());
            Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw notWritable(home(), e);
        }
    }

    static Impossible notWritable(Path home, IOException cause) {
        return new Impossible(
                "Le dossier « " + home
                        + " » ne peut pas être écrit : vérifiez vos droits ou choisissez-en un autre avec" + " --home.",
                cause);
    }

    private static String setting(String name, String otherwise) {
        String property = System.getProperty("estuaire." + name);
        String variable = System.getenv("ESTUAIRE_" + name.toUpperCase(Locale.ROOT));
        if (property != null) {
            return property;
        }
        return variable == null ? otherwise : variable;
    }
}
