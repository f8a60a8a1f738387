package fr.estuaire.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports files as the nation does, and looks at what became of the registers. */
@TestComponent
public class RegisterFixture {
    private final RegisterImports imports;
    private final SystemWork system;
    private final JdbcClient jdbc;

    RegisterFixture(RegisterImports imports, SystemWork system, JdbcClient jdbc) {
        this.imports = imports;
        this.system = system;
        this.jdbc = jdbc;
    }

    public ImportReport run(Register register, Path file) {
        return run(register, file, ImportOptions.NONE);
    }

    public ImportReport run(Register register, Path file, ImportOptions options) {
        return asNation(() -> imports.run(register, file, String.valueOf(file.getFileName()), options));
    }

    /** Does a piece of work under the nation's authority. */
    public <T> T asNation(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        system.run("essai", () -> result.add(work.get()));
        return result.getFirst();
    }

    /** Empties a register and its history. */
    public void forget(Register register, String... tables) {
        TenantScope.run(Space.reference(), () -> {
            for (String table : tables) {
                jdbc.sql("DELETE FROM " + table).update();
            }
            jdbc.sql("DELETE FROM import_registre WHERE genre = ?")
                    .param(register.code())
                    .update();
        });
    }

    /** The first column of a query in the schema of the registers. */
    public List<String> query(String sql) {
        return TenantScope.call(
                Space.reference(), () -> jdbc.sql(sql).query(String.class).list());
    }

    public long count(String fromWhere) {
        return TenantScope.call(
                Space.reference(),
                () -> jdbc.sql("SELECT COUNT(*) FROM " + fromWhere)
                        .query(Long.class)
                        .single());
    }

    /** A real file, under the folder {@code refdata} of ESTUAIRE_SHARED; the test is skipped without it. */
    public static Path real(String name) {
        Path file = Path.of(System.getenv().getOrDefault("ESTUAIRE_SHARED", "../shared"), "refdata", name);
        assumeTrue(Files.exists(file), "Fichier réel absent : réglez ESTUAIRE_SHARED pour jouer cet essai.");
        return file;
    }

    /** One of our own files, where all bodies are fictional. */
    public static Path own(String name) {
        return Path.of("src/test/resources/reference", name);
    }

    public static Path write(Path file, String text) {
        return write(file, text, StandardCharsets.UTF_8);
    }

    public static Path write(Path file, String text, Charset charset) {
        try {
            return Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
