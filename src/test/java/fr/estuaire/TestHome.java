package fr.estuaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test context a home directory of its own, and the server's programs unpacked once for all. */
public final class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "estuaire.home=" + create(),
                        "estuaire.database.binaries=" + Path.of("target", "mariadb-programs"))
                .applyTo(context);
    }

    /** A new home directory under {@code target}. */
    public static Path create() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
