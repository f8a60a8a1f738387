package fr.estuaire.reference;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.shared.Explained;
import fr.estuaire.tenant.EstuaireProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The made-up registers of the demonstration, brought in through the very imports that people use, once, while none was ever
 * imported. Before the offers of the demonstration, which are checked against them.
 */
@Component
@ConditionalOnBooleanProperty("estuaire.demo")
class DemoRegisters {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRegisters.class);
    private static final String FOLDER = "classpath*:demo/";

    /** Establishments are those of known bodies: these come first. */
    private static final List<Register> TABLES = List.of(
            Register.ORGANISMES, Register.SIRENE, Register.UAI, Register.CERTIF_INFO, Register.KIT_APPRENTISSAGE);

    private final RegisterImports imports;
    private final SystemWork system;
    private final EstuaireProperties properties;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    DemoRegisters(RegisterImports imports, SystemWork system, EstuaireProperties properties) {
        this.imports = imports;
        this.system = system;
        this.properties = properties;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void fill() {
        system.run("démonstration", () -> {
            if (imports.status().stream().noneMatch(RegisterStatus::isLoaded)) {
                TABLES.forEach(register -> load(register, ".csv", this::copyTable));
                load(Register.FRANCE_COMPETENCES, ".zip", this::zip);
            }
        });
    }

    private void load(Register register, String extension, Writing writing) {
        String name = RegisterFreshness.DEMONSTRATION + register.code() + extension;
        try {
            Path folder = Files.createDirectories(properties.files("registres", "recus"));
            Path file = Files.createTempFile(folder, "demonstration-", extension);
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    writing.write(name, out);
                }
                report(imports.run(register, file, name));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (!(e instanceof Explained)) {
                throw e;
            }
            LOG.warn("Jeu de démonstration sans {} : {}", register.label(), e.getMessage());
        }
    }

    private static void report(ImportReport report) {
        if (report.statut() != ImportStatus.APPLIQUE || report.comptes().refusees() > 0) {
            LOG.warn(
                    "Jeu de démonstration, {} : {}, {} lignes refusées. {}",
                    report.line().register().label(),
                    report.statut().label(),
                    report.comptes().refusees(),
                    report.line().findMotif().orElse(""));
        }
    }

    private void copyTable(String name, OutputStream out) throws IOException {
        for (Resource table : resources.getResources(FOLDER + name)) {
            copy(table, out);
        }
    }

    /** France compétences publishes its tables in one archive. */
    private void zip(String name, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Resource table : resources.getResources(FOLDER + Register.FRANCE_COMPETENCES.code() + "/*.csv")) {
                zip.putNextEntry(new ZipEntry(String.valueOf(table.getFilename())));
                copy(table, zip);
                zip.closeEntry();
            }
        }
    }

    private static void copy(Resource resource, OutputStream out) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            in.transferTo(out);
        }
    }

    private interface Writing {
        void write(String name, OutputStream out) throws IOException;
    }
}
