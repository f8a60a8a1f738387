package fr.estuaire.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to leave.
 *
 * @param territoire its code; null for the whole nation
 * @param jour the day whose catalogue it is, as it was when that day ended; null for that of the moment
 * @param depuis when present, only what is new or changed since the end of that day
 * @param sansDoublons whether sessions that another territory tells better are left out; of the catalogue of the moment
 *     alone, and whole
 */
public record ExportChoice(
        @Nullable String territoire,
        @Nullable LocalDate jour,
        @Nullable LocalDate depuis,
        boolean sansDoublons) {
    public static final ExportChoice ALL = new ExportChoice(null, null, null);

    /**
     * @throws ExportRefusedException when the difference would begin on the day on which it ends, or later, or when the
     *     duplicates of a past day are asked for
     */
    public ExportChoice {
        if (jour != null && depuis != null && !depuis.isBefore(jour)) {
            throw new ExportRefusedException(
                    "Une différence va d’un jour à un jour plus récent : choisissez un premier jour avant le second.");
        }
        if (sansDoublons && (jour != null || depuis != null)) {
            throw new ExportRefusedException(
                    "Les doublons se connaissent pour le catalogue d’aujourd’hui, en entier : ne choisissez aucun jour, ou gardez les doublons.");
        }
    }

    /** As published, duplicates included. */
    public ExportChoice(@Nullable String territoire, @Nullable LocalDate jour, @Nullable LocalDate depuis) {
        this(territoire, jour, depuis, false);
    }

    /** The part of a territory, as it is now. */
    public static ExportChoice of(String territoire) {
        return new ExportChoice(territoire, null, null);
    }

    /** The name of the file: {@code offre-nationale-2026-11-26.xml.gz}. */
    String fileName(LocalDate today) {
        return "offre-" + (territoire == null ? "nationale" : territoire) + "-"
                + (sansDoublons ? "sans-doublons-" : "")
                + (depuis == null ? "" : depuis + "-a-")
                + (jour == null ? today : jour);
    }
}
