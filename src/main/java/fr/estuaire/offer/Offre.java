package fr.estuaire.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer with its state.
 *
 * @param publiee whether a version of it is live
 * @param motif what the collectors asked or why they refused, until the offer is submitted again
 */
public record Offre(
        FormationDraft draft,
        Etat etat,
        boolean publiee,
        @Nullable String motif,
        Instant modifieLe,
        String modifiePar,
        @Nullable Instant soumiseLe) {

    public String numero() {
        return draft.numero();
    }

    /** The state in the words of the screens. */
    public String libelle() {
        return etat.libelle(publiee);
    }
}
