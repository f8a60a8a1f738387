package fr.estuaire.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune of today, or one of the municipal arrondissements of Paris, Lyon and Marseille; overseas collectivities
 * without communes (Saint-Martin, Saint-Barthélemy) count as one.
 *
 * @param codeInsee five characters of the code officiel géographique: {@code 35238}, {@code 2A004}, {@code 97502}
 * @param nom name as Insee writes it: {@code Saint-Pierre}
 * @param codeDepartement INSEE code, the collectivity’s own overseas: {@code 35}, {@code 975}
 * @param codeRegion INSEE code, the collectivity’s own overseas: {@code 53}, {@code 975}; never compare it with a
 *     département’s, some are alike
 * @param codesPostaux at least one, except in the uninhabited southern territories
 * @param population inhabitants at the last census, 0 when nobody counted
 * @param communeDeRattachement INSEE code of the commune that an arrondissement belongs to
 * @param latitude degrees WGS 84, known for four inhabitants in five
 * @param longitude degrees WGS 84, present when the latitude is
 */
public record Commune(
        String codeInsee,
        String nom,
        String codeDepartement,
        String codeRegion,
        List<String> codesPostaux,
        int population,
        @Nullable String communeDeRattachement,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    public Commune {
        codesPostaux = List.copyOf(codesPostaux);
    }

    public boolean isArrondissement() {
        return communeDeRattachement != null;
    }
}
