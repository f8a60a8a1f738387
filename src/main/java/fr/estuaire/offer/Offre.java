package fr.estuaire.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer and where it stands; what it says is read part by part ({@link Partie}) or whole, as Lhéo.
 *
 * @param version one more at each change of any of its parts
 * @param aRelire version of the last change that a collector has to read; recruitment alone does not count
 * @param publiee whether a version of it is live
 * @param motif what the collectors asked or why they refused, until the offer is submitted again
 */
public record Offre(
        String numero,
        String organisme,
        long version,
        long aRelire,
        @Nullable String intitule,
        Etat etat,
        boolean publiee,
        @Nullable String motif,
        Instant modifieLe,
        String modifiePar,
        @Nullable Instant soumiseLe) {

    /** What people call it, even before it has a title. */
    public String titre() {
        return intitule == null || intitule.isBlank() ? "Offre sans intitulé" : intitule;
    }

    /** The state in the words of the screens. */
    public String libelle() {
        return etat.libelle(publiee);
    }
}
