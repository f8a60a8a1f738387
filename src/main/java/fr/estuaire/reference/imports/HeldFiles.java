package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportRefusedException;
import fr.estuaire.reference.Register;
import fr.estuaire.tenant.EstuaireProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files that wait for somebody's decision, in the home directory. */
@Component
class HeldFiles {
    private final EstuaireProperties properties;
    private final ImportLog log;
    private final JdbcClient jdbc;

    HeldFiles(EstuaireProperties properties, ImportLog log, JdbcClient jdbc) {
        this.properties = properties;
        this.log = log;
        this.jdbc = jdbc;
    }

    void keep(long id, Register register, RegisterFile file) {
        Path kept = properties
                .files("registres", register.code())
                .resolve(id + "-" + file.sha256().substring(0, 12));
        try {
            Files.createDirectories(kept.getParent());
            Files.copy(file.path(), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.keepFile(id, properties.home().relativize(kept).toString());
    }

    /** @throws ImportRefusedException when it is no longer there */
    Path get(long id) {
        return find(id).filter(Files::isRegularFile)
                .orElseThrow(() -> new ImportRefusedException(
                        "Le fichier retenu n’est plus là : importez de nouveau celui de son propriétaire."));
    }

    void forget(long id) {
        find(id).ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Path> find(long id) {
        return jdbc.sql("SELECT fichier FROM import_registre WHERE id = ? AND fichier IS NOT NULL")
                .param(id)
                .query(String.class)
                .optional()
                .map(properties.home()::resolve);
    }
}
