package fr.estuaire.archive;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A file of the archive, on a day on which it counted.
 *
 * @param jour in the time zone of the territory
 * @param gardeeLe when it came last on that day
 * @param octets size of its content, decompressed
 * @param octetsGardes size of the file that keeps it
 * @param sha256 of its content, decompressed
 * @param cle the sha-256 under which its origin knows it: of a delivery, the file as received; of an output, its fragments
 * @param fichier path inside the home directory
 */
public record Archivee(
        long id,
        LocalDate jour,
        Origine origine,
        Instant gardeeLe,
        long octets,
        long octetsGardes,
        String sha256,
        String cle,
        String fichier) {}
