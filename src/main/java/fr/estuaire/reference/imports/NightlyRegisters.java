package fr.estuaire.reference.imports;

import fr.estuaire.jobs.NationalTask;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.shared.Explained;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Each night, before the outputs are made, brings up to date the registers that have an address, then those that somebody
 * put a new file of in {@code registres/<code>} of the home directory. A file that was once imported, refused or held is
 * not looked at again; one that its owner still gives out is: it says once more what it said.
 */
@Component
@EnableConfigurationProperties(RegisterSources.class)
class NightlyRegisters implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRegisters.class);
    private final RegisterImports imports;
    private final RegisterFormats formats;
    private final RegisterSources sources;
    private final RegisterDownload download;
    private final ImportHistory history;
    private final EstuaireProperties properties;

    NightlyRegisters(
            @Lazy RegisterImports imports,
            RegisterFormats formats,
            RegisterSources sources,
            RegisterDownload download,
            ImportHistory history,
            EstuaireProperties properties) {
        this.imports = imports;
        this.formats = formats;
        this.sources = sources;
        this.download = download;
        this.history = history;
        this.properties = properties;
    }

    @Override
    public String code() {
        return "registres";
    }

    @Override
    public String cron() {
        return "0 30 23 * * ?";
    }

    @Override
    public void run() {
        Stream.of(Register.values())
                .filter(register -> formats.find(register).isPresent())
                .forEach(this::refresh);
    }

    /** One register’s failure stops no other, and an address that does not answer no file of the folder. */
    void refresh(Register register) {
        Path folder = properties.home().resolve("registres").resolve(register.code());
        attempt(
                register,
                () -> sources.find(register)
                        .map(address -> download.fetch(address, folder))
                        .filter(file -> isWanted(register, file))
                        .ifPresent(file -> run(register, file)));
        attempt(register, () -> newFiles(register, folder).forEach(file -> run(register, file)));
    }

    private static void attempt(Register register, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (e instanceof Explained) {
                LOG.warn("Le registre {} n’a pas été mis à jour. {}", register.code(), e.getMessage());
            } else {
                LOG.error("Le registre {} n’a pas été mis à jour", register.code(), e);
            }
        }
    }

    private void run(Register register, Path file) {
        ImportReport report = imports.run(register, file, String.valueOf(file.getFileName()));
        LOG.info(
                "{} : {} {}",
                register.code(),
                report.statut().label(),
                report.line().findMotif().orElseGet(() -> report.comptes().toString()));
    }

    /** By name, so that the last edition has the last word. */
    private List<Path> newFiles(Register register, Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .filter(file -> isNew(register, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNew(Register register, Path file) {
        String sha256 = sha256(file);
        return TenantScope.call(Space.reference(), () -> !history.knows(register, sha256));
    }

    /** A file that was held or refused waits for a person, or for the next one. */
    private boolean isWanted(Register register, Path file) {
        String sha256 = sha256(file);
        return TenantScope.call(Space.reference(), () -> !history.isSetAside(register, sha256));
    }

    private static String sha256(Path file) {
        return RegisterFile.of(file, String.valueOf(file.getFileName())).sha256();
    }
}
