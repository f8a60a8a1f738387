package fr.estuaire.delivery;

import fr.estuaire.identity.Role;
import java.io.OutputStream;
import java.nio.file.Path;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes what the national catalogue publishes as one Lhéo 2.3 file, streamed: all territories, or one. Callers need no
 * space.
 */
@Service
public class NationalExport {

    /**
     * Writes the whole catalogue. The file appears at its place once it is complete, never before.
     *
     * @param file compressed by gzip when its name ends with {@code .gz}; replaced when it exists
     * @throws ExportRefusedException when the catalogue is empty or the file cannot be written
     */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public ExportReport write(Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes what the catalogue publishes of one territory; see {@link #write(Path)}.
     *
     * @throws java.util.NoSuchElementException with a French sentence when no territory has this code
     */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public ExportReport writeTerritory(String territoire, Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the whole catalogue to a stream, uncompressed.
     *
     * @param out left open
     * @return how many formations were written
     */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public long write(OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
