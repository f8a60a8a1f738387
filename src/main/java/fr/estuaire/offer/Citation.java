package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * An offer that names a place or a contact of its body.
 *
 * @param numero of the offer
 * @param publiee whether a version of it is live
 */
public record Citation(String numero, @Nullable String intitule, Etat etat, boolean publiee) {

    /** What people call it, even before it has a title. */
    public String titre() {
        return intitule == null || intitule.isBlank() ? "Offre sans intitulé" : intitule;
    }
}
