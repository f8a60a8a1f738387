package fr.estuaire.delivery;

import fr.estuaire.identity.Role;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.rollup.CatalogueFragments;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes what the national catalogue publishes as one Lhéo 2.3 file, streamed: all territories, or one. Callers need no
 * space.
 *
 * <p>The file holds the fragments as they entered the catalogue, in the order of the territories' codes and of the
 * numbers: two exports without a run in between differ by their stamps alone. It is valid against the grammar of Lhéo 2.3
 * as published, by which each fragment was checked when it entered; it is so against the strict grammar as well unless a
 * region delivered codes without their version ({@code ref}) or integers out of bounds.
 *
 * <p>The file of one territory comes from the catalogue too, not from what the territory sent last: it is what the nation
 * publishes of it, without what is isolated or held.
 */
@Service
public class NationalExport {
    private static final Logger LOG = LoggerFactory.getLogger(NationalExport.class);
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");
    private static final int BUFFER = 1 << 16;

    private final CatalogueFragments fragments;
    private final Territories territories;
    private final Clock clock;

    NationalExport(CatalogueFragments fragments, Territories territories, Clock clock) {
        this.fragments = fragments;
        this.territories = territories;
        this.clock = clock;
    }

    /** Whether there is nothing to write. */
    @PreAuthorize(NATIONAL)
    public boolean isEmpty() {
        return fragments.isEmpty();
    }

    /**
     * Writes the whole catalogue. The file appears at its place once it is complete, never before.
     *
     * @param file compressed by gzip when its name ends with {@code .gz}; replaced when it exists
     * @throws ExportRefusedException when the catalogue is empty or the file cannot be written
     */
    @PreAuthorize(NATIONAL)
    public ExportReport write(Path file) {
        return write(file, fragments::forEach, "Le catalogue national est vide : lancez d’abord la consolidation.");
    }

    /**
     * Writes what the catalogue publishes of one territory; see {@link #write(Path)}.
     *
     * @throws java.util.NoSuchElementException with a French sentence when no territory has this code
     */
    @PreAuthorize(NATIONAL)
    public ExportReport writeTerritory(String territoire, Path file) {
        String nom = territories.get(territoire).nom();
        return write(
                file,
                consumer -> fragments.forEachOf(territoire, consumer),
                "Le catalogue national n’a aucune formation du territoire %s : lancez d’abord la consolidation."
                        .formatted(nom));
    }

    /**
     * Writes the whole catalogue to a stream, uncompressed.
     *
     * @param out left open
     * @return how many formations were written
     * @throws ExportRefusedException when the catalogue is empty
     */
    @PreAuthorize(NATIONAL)
    public long write(OutputStream out) {
        try {
            return stream(out, fragments::forEach, "Le catalogue national est vide : lancez d’abord la consolidation.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExportReport write(Path file, Consumer<Consumer<byte[]>> source, String whenEmpty) {
        try {
            Path whole = file.toAbsolutePath();
            Path temporary = whole.resolveSibling("." + whole.getFileName() + ".partiel");
            try {
                long formations = writeTo(temporary, file.toString().endsWith(".gz"), source, whenEmpty);
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

    private long writeTo(Path temporary, boolean compressed, Consumer<Consumer<byte[]>> source, String whenEmpty)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(temporary);
                OutputStream body = compressed ? new GZIPOutputStream(out, BUFFER) : out) {
            return stream(body, source, whenEmpty);
        }
    }

    private long stream(OutputStream out, Consumer<Consumer<byte[]>> source, String whenEmpty) throws IOException {
        LocalDateTime now = LocalDateTime.now(clock.withZone(LEGAL_TIME)).truncatedTo(ChronoUnit.SECONDS);
        @SuppressWarnings("resource") // closing it would close the caller's stream
        FeedWriter writer = new FeedWriter(out, new FeedStamps(now));
        source.accept(fragment -> {
            try {
                writer.write(fragment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (writer.count() == 0) {
            throw new ExportRefusedException(whenEmpty);
        }
        writer.finish();
        return writer.count();
    }
}
