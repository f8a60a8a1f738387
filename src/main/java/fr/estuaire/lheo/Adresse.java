package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param denomination 1 to 255 characters
 * @param ligne up to 4, each 1 to 50 characters, required
 * @param codepostal 5 characters, required
 * @param ville 1 to 50 characters, required
 * @param departement 2 to 3 characters
 * @param codeInseeCommune 5 characters
 * @param codeInseeCanton 4 to 5 characters
 * @param region 2 characters
 * @param pays 2 characters
 */
public record Adresse(
        Attributs attributs,
        @Nullable String denomination,
        List<String> ligne,
        @Nullable String codepostal,
        @Nullable String ville,
        @Nullable String departement,
        @Nullable String codeInseeCommune,
        @Nullable String codeInseeCanton,
        @Nullable String region,
        @Nullable String pays,
        @Nullable Geolocalisation geolocalisation,
        List<Element> extras) {
    public Adresse {
        ligne = List.copyOf(ligne);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static AdresseBuilder builder() {
        return new AdresseBuilder();
    }
}
