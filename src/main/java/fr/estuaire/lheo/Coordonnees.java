package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name, address, telephones and pages of a place or a person.
 *
 * @param civilite 1 to 50 characters
 * @param nom 1 to 50 characters
 * @param prenom 1 to 50 characters
 * @param ligne up to 3, each 1 to 50 characters
 * @param courriel 3 to 160 characters
 */
public record Coordonnees(
        Attributs attributs,
        @Nullable String civilite,
        @Nullable String nom,
        @Nullable String prenom,
        List<String> ligne,
        @Nullable Adresse adresse,
        @Nullable Telephones telfixe,
        @Nullable Telephones portable,
        @Nullable Telephones fax,
        @Nullable String courriel,
        @Nullable PagesWeb web,
        List<Element> extras) {
    public Coordonnees {
        ligne = List.copyOf(ligne);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static CoordonneesBuilder builder() {
        return new CoordonneesBuilder();
    }
}
