package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * For whom an action is and on what conditions.
 *
 * @param publics codes of the public concerned (Formacode V14)
 * @param handicapes what is done for people with disabilities
 */
@Embeddable
public record Acces(
        @Nullable Codes publics,
        @Nullable String infoPublic,
        @Nullable Boolean niveauEntreeObligatoire,
        @Nullable String conditions,
        @Nullable String handicapes) {

    public static final Acces VIDE = new Acces(Codes.AUCUN, null, null, null, null);
}
