package fr.estuaire.benchmarks;

import fr.estuaire.At;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports registers of their real size, at half of it and whole, and compares with merely parsing the same file in the same
 * run. Not a test: run its {@code main} with {@code -Xmx512m}, the size of the XML flow in megabytes (470 unless told) and
 * the lines of SIRENE (2,000,000 unless told); 0 leaves one out.
 */
final class ReferenceBenchmark {
    private static final int CHANGED = 200;
    private static final Path DIRECTORY = Path.of("target", "mesures-registres");

    private ReferenceBenchmark() {}

    /** Writes a register of a size, as it is or with one line in so many changed. */
    private interface Generator {
        void write(Path file, long size, int changed) throws IOException;
    }

    public static void main(String[] args) throws Exception {
        long megabytes = args.length > 0 ? Long.parseLong(args[0]) : 470;
        long lines = args.length > 1 ? Long.parseLong(args[1]) : 2_000_000;
        Files.createDirectories(DIRECTORY);
        if (megabytes > 0) {
            GeneratedFiches fiches = new GeneratedFiches(42);
            compare(Register.FRANCE_COMPETENCES, megabytes * 1_000_000, (file, size, changed) -> {
                int sheets = fiches.write(file, size, changed);
                say(
                        "%s : %d fiches, %d partenaires, %d Mo",
                        file, sheets, fiches.partners(), Files.size(file) / 1_000_000);
            });
        }
        if (lines > 0) {
            GeneratedEtablissements etablissements = new GeneratedEtablissements(42);
            compare(Register.SIRENE, lines, (file, size, changed) -> {
                etablissements.write(file, (int) size, changed);
                say("%s : %d lignes, %d Mo", file, size, Files.size(file) / 1_000_000);
            });
        }
    }

    private static void compare(Register register, long size, Generator generator) throws Exception {
        say("%n== %s ==", register.label());
        double half = measure(register, size / 2, generator);
        double full = measure(register, size, generator);
        say(
                "Tas vivant, de la moitié à l’entier : %.1f -> %.1f Mo, soit %+.1f %%",
                half, full, 100 * (full / half - 1));
    }

    /** Returns the live heap of the first import, at its highest. */
    private static double measure(Register register, long size, Generator generator) throws Exception {
        Path file = DIRECTORY.resolve(register.code() + "-" + size);
        Path changed = DIRECTORY.resolve(register.code() + "-" + size + "-change");
        generator.write(file, size, 0);
        generator.write(changed, size, CHANGED);
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            prepare(context);
            RegisterParsing parsing = new RegisterParsing(context, register);
            parsing.run(file);
            double parse = parsing.run(file);
            say("lecture seule                %6.2f s  %6.1f Mo/s", parse, Files.size(file) / 1e6 / parse);
            if (register == Register.FRANCE_COMPETENCES) {
                double events = parsing.events(file);
                say("événements XML seuls         %6.2f s  %6.1f Mo/s", events, Files.size(file) / 1e6 / events);
            }
            timed("premier import", context, register, file, parse);
            timed("0,5 % changé", context, register, changed, parse);
            timed("retour au premier fichier", context, register, file, parse);
            say("lecture seule, encore        %6.2f s", parsing.run(file));
        }
        try {
            ImportHeap.Live live = ImportHeap.measure(register, file);
            say(
                    "tas vivant : %.1f Mo avant, %.1f Mo au plus haut pendant le premier import",
                    live.before(), live.highest());
            return live.highest();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(changed);
        }
    }

    private static void timed(
            String name, ConfigurableApplicationContext context, Register register, Path file, double parse) {
        long start = System.nanoTime();
        double here = Processors.ofJvm();
        double server = Processors.ofServer();
        ImportReport report = run(context, register, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "%-28s %6.2f s  rapport à la lecture %.2f  processeur : JVM %.1f s, base %.1f s  %s %s",
                name,
                seconds,
                parse / seconds,
                Processors.ofJvm() - here,
                Processors.ofServer() - server,
                report.statut(),
                report.comptes());
    }

    static ImportReport run(ConfigurableApplicationContext context, Register register, Path file) {
        return At.nation()
                .call(() -> context.getBean(RegisterImports.class).run(register, file, file.getFileName() + ".xml"));
    }

    /** The training bodies whose establishments are wanted. */
    static void prepare(ConfigurableApplicationContext context) {
        List<Object[]> known = IntStream.range(0, GeneratedEtablissements.KNOWN)
                .mapToObj(rank ->
                        new Object[] {String.valueOf(10_000_000_000L + rank), GeneratedEtablissements.knownSiren(rank)})
                .toList();
        TenantScope.run(
                Space.reference(), () -> context.getBean(JdbcTemplate.class).batchUpdate("""
                        INSERT INTO organisme_formation (nda, siren, denomination, denomination_cle, qualiopi_actions,
                          qualiopi_actions_lu, qualiopi_bilans, qualiopi_bilans_lu, qualiopi_vae, qualiopi_vae_lu,
                          qualiopi_apprentissage, qualiopi_apprentissage_lu, actif, actif_lu, empreinte, import)
                        VALUES (?, ?, 'Organisme fictif', 'organisme fictif', 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0)""", known));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.FRENCH, format + "%n", values);
    }
}
