package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationFilter.Registre;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A certification in a list.
 *
 * @param code RNCP or RS number with its prefix; the Certif Info code of a diploma outside the registers
 * @param intituleRegional what the region of the reader calls it, once the nation has accepted it
 * @param niveau of the national framework, null when it has none
 * @param fin last day of its registration, or of the year of its last examination; null when unlimited or unknown
 */
public record CertificationLine(
        String code,
        Registre registre,
        String intitule,
        @Nullable String intituleRegional,
        @Nullable Integer niveau,
        Etat etat,
        @Nullable LocalDate fin) {

    /** In how many months a registration that ends is said to end soon. */
    static final int SOON_MONTHS = 6;

    static Etat etat(boolean active, @Nullable LocalDate fin, LocalDate today) {
        if (!active || (fin != null && fin.isBefore(today))) {
            return Etat.FINIE;
        }
        return fin != null && fin.isBefore(today.plusMonths(SOON_MONTHS)) ? Etat.BIENTOT_FINIE : Etat.ACTIVE;
    }

    /** The last day of the year of the last examination; 0 and null mean that none is announced. */
    static @Nullable LocalDate endOf(@Nullable Integer lastYear) {
        return lastYear == null || lastYear == 0
                ? null
                : Year.of(lastYear).atMonth(12).atEndOfMonth();
    }
}
