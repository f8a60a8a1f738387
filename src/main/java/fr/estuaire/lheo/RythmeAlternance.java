package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time at work against time at the centre.
 *
 * @param uniteRythmeAlternance a code of {@link DictLheo#UNITE_RYTHME}, required
 * @param unitesEntreprise an integer from 0 to 99999, required
 * @param unitesCentre an integer from 0 to 99999, required
 */
public record RythmeAlternance(
        Attributs attributs,
        @Nullable String uniteRythmeAlternance,
        @Nullable String unitesEntreprise,
        @Nullable String unitesCentre,
        List<Element> extras) {
    public RythmeAlternance {
        extras = List.copyOf(extras);
    }
}
