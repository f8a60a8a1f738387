package fr.estuaire.rollup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a download, that left for the consumers.
 *
 * @param territoire code of the territory whose part it is; null for the whole nation
 * @param jour the day whose catalogue it is; null for that of the moment
 * @param depuis when it holds only what changed since the end of that day
 * @param octets as they left, compressed or not
 * @param sha256 of those bytes
 * @param sansDoublons whether sessions that another territory tells better were left out
 */
public record LivraisonNationale(
        Instant le,
        String par,
        String fichier,
        @Nullable String territoire,
        @Nullable LocalDate jour,
        @Nullable LocalDate depuis,
        long formations,
        long octets,
        String sha256,
        boolean sansDoublons) {}
