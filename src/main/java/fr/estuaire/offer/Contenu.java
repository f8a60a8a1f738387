package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt: the elements of {@code formation} that describe it. Codes are those of the Lhéo tables.
 *
 * @param programme the {@code contenu-formation} of Lhéo
 */
@Embeddable
public record Contenu(
        @Nullable String intitule,
        @Nullable String objectif,
        @Nullable String resultats,
        @Nullable String programme,
        @Nullable Codes formacodes,
        @Nullable Codes nsf,
        @Nullable Codes rome,
        @Nullable String objectifGeneral,
        @Nullable String parcours,
        @Nullable String niveauEntree,
        @Nullable String url) {

    public static final Contenu VIDE =
            new Contenu(null, null, null, null, Codes.AUCUN, Codes.AUCUN, Codes.AUCUN, null, null, null, null);
}
