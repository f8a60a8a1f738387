package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place of training of a body, entered once and chosen in its actions.
 *
 * @param numero empty for a place that is not yet recorded
 * @param nom how the body calls it
 * @param accesHandicapes what is done there for people with disabilities
 * @param document its {@code lieu-de-formation} when Lhéo says more of it than the other values do
 */
public record LieuFiche(
        String numero,
        long version,
        String organisme,
        String nom,
        @Nullable String siret,
        @Nullable String uai,
        Adresse adresse,
        @Nullable String accesHandicapes,
        boolean archive,
        @Nullable Element document) {

    /** A place that the other values describe whole. */
    public LieuFiche(
            String numero,
            long version,
            String organisme,
            String nom,
            @Nullable String siret,
            @Nullable String uai,
            Adresse adresse,
            @Nullable String accesHandicapes,
            boolean archive) {
        this(numero, version, organisme, nom, siret, uai, adresse, accesHandicapes, archive, null);
    }

    public static LieuFiche empty(String organisme) {
        return new LieuFiche("", 0, organisme, "", null, null, Adresse.VIDE, null, false);
    }
}
