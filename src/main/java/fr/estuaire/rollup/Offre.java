package fr.estuaire.rollup;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer that goes or comes, as far as it is needed to tell whether it is the same as another one.
 *
 * @param titre title as it is compared: lower case, no accents
 * @param lieux départements, postal codes and towns
 * @param certifications {@code RNCP:38228}, {@code RS:6432}, {@code CERTIFINFO:…}
 */
record Offre(
        long id,
        String siret,
        String titre,
        Set<String> lieux,
        Set<String> certifications,
        int sessions,
        @Nullable LocalDate premiere,
        @Nullable LocalDate derniere) {
    private static final int SIREN = 9;

    String siren() {
        return siret.substring(0, Math.min(SIREN, siret.length()));
    }
}
