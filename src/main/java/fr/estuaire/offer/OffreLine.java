package fr.estuaire.offer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of offers.
 *
 * @param prochaineSession start of the first session that has not begun
 */
public record OffreLine(
        String numero,
        @Nullable String intitule,
        String organisme,
        String organismeNom,
        Etat etat,
        boolean publiee,
        @Nullable String motif,
        int sessions,
        @Nullable LocalDate prochaineSession,
        Instant modifieLe,
        @Nullable Instant soumiseLe) {

    public String libelle() {
        return etat.libelle(publiee);
    }
}
