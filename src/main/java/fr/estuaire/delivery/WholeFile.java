package fr.estuaire.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that appears at its place once it is complete, never before. */
final class WholeFile {
    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

    private WholeFile() {}

    /** What writes a file, and says how many formations it wrote. */
    interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    /** @throws ExportRefusedException when the file cannot be written */
    static ExportReport replace(Path file, Content content) {
        try {
            Path whole = file.toAbsolutePath();
            Path temporary = whole.resolveSibling("." + whole.getFileName() + ".partiel");
            try {
                long formations;
                try (OutputStream out = Files.newOutputStream(temporary)) {
                    formations = content.writeTo(out);
                }
                long octets = Files.size(temporary);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new ExportReport(file, formations, octets);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Cannot write {}", file, e);
            throw new ExportRefusedException(
                    "Le fichier « %s » ne peut pas être écrit : vérifiez que son dossier existe, que vous y avez le droit d’écrire et qu’il y reste de la place."
                            .formatted(file));
        }
    }
}
