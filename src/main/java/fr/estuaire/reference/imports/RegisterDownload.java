package fr.estuaire.reference.imports;

import fr.estuaire.shared.HttpsDownload;
import fr.estuaire.shared.HttpsDownload.FailedException;
import fr.estuaire.shared.HttpsDownload.Fetched;
import fr.estuaire.shared.HttpsDownload.Patience;
import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.shared.HttpsDownload.Wanted;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Fetches the file of a register into a folder, unless the one fetched last is still the owner's ({@code ETag}). The name
 * of the file is that of the address in the end, since it often tells the edition.
 */
@Component
class RegisterDownload {
    private static final long MOST = 20L << 30;
    private static final String MEMORY = ".telechargement";
    private final HttpsDownload download;

    RegisterDownload() {
        this(Patience.USUAL);
    }

    private RegisterDownload(Patience patience) {
        this.download = new HttpsDownload(patience, null);
    }

    /** One that waits as long as it is told. */
    static RegisterDownload with(Patience patience) {
        return new RegisterDownload(patience);
    }

    /**
     * Fetches what is new.
     *
     * @return the owner's file of today, in the folder
     * @throws UnreadableRegisterException when it cannot be had
     */
    Path fetch(URI address, Path folder) {
        try {
            Files.createDirectories(folder);
            Properties memory = read(folder);
            Path temporary = Files.createTempFile(folder, ".arrivee-", ".tmp");
            try {
                Fetched fetched = download.fetch(wanted(address, folder, memory), temporary);
                return fetched.changed()
                        ? keep(fetched, temporary, address, folder)
                        : folder.resolve(memory.getProperty("fichier"));
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (FailedException e) {
            throw failed(address, e.why());
        } catch (IOException e) {
            throw failed(address, "elle ne répond pas, ou le fichier n’a pas pu être écrit");
        }
    }

    private static Wanted wanted(URI address, Path folder, Properties memory) {
        String file = memory.getProperty("fichier", "");
        boolean same = address.toString().equals(memory.getProperty("adresse"));
        boolean kept = same && !file.isEmpty() && Files.isRegularFile(folder.resolve(file));
        Version known = kept ? new Version(memory.getProperty("etag"), null) : Version.NONE;
        return new Wanted(address, Map.of(), known, MOST);
    }

    private static Path keep(Fetched fetched, Path temporary, URI address, Path folder) throws IOException {
        Path file = folder.resolve(name(fetched.address()));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        write(folder, address, file, Optional.ofNullable(fetched.version().etag()));
        return file;
    }

    private static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() || name.startsWith(".") ? "fichier" + name : name;
    }

    private static Properties read(Path folder) throws IOException {
        Properties memory = new Properties();
        Path file = folder.resolve(MEMORY);
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                memory.load(in);
            }
        }
        return memory;
    }

    private static void write(Path folder, URI address, Path file, Optional<String> etag) {
        Properties memory = new Properties();
        memory.setProperty("adresse", address.toString());
        memory.setProperty("fichier", String.valueOf(file.getFileName()));
        etag.ifPresent(value -> memory.setProperty("etag", value));
        try (Writer out = Files.newBufferedWriter(folder.resolve(MEMORY))) {
            memory.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableRegisterException failed(URI address, String why) {
        return new UnreadableRegisterException(
                "L’adresse « %s » n’a pas donné le fichier du registre : %s. Vérifiez-la dans les réglages."
                        .formatted(address, why));
    }
}
