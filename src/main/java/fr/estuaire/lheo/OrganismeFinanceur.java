package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, and for how many places.
 *
 * @param codeFinanceur a code of {@link DictLheo#FINANCEURS}, required
 * @param nbPlacesFinancees an integer from 0 to 99999
 */
public record OrganismeFinanceur(
        Attributs attributs,
        @Nullable String codeFinanceur,
        @Nullable String nbPlacesFinancees,
        List<Element> extras) {
    public OrganismeFinanceur {
        extras = List.copyOf(extras);
    }
}
