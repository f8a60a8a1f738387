package fr.estuaire.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certification of a territory that no national register knows, as the RCP-NC of New Caledonia.
 *
 * @param id null before it is saved
 * @param code as the territory’s own directory gives it
 * @param niveau of the national framework, null when it has none
 * @param valableDu first day, null when it has always been
 * @param valableAu last day, null when none is known
 * @param rncp RNCP or RS number of the same certification in the national registers, if there is one
 * @param modifieLe when it was last saved, null before
 */
public record CertificationLocale(
        @Nullable Long id,
        String code,
        String intitule,
        @Nullable Integer niveau,
        String certificateur,
        @Nullable LocalDate valableDu,
        @Nullable LocalDate valableAu,
        List<String> formacodes,
        String rncp,
        String modifiePar,
        @Nullable Instant modifieLe) {
    public CertificationLocale {
        formacodes = List.copyOf(formacodes);
    }

    /** One to be filled in. */
    public static CertificationLocale create() {
        return new CertificationLocale(null, "", "", null, "", null, null, List.of(), "", "", null);
    }

    public boolean isValidOn(LocalDate day) {
        return (valableDu == null || !day.isBefore(valableDu)) && (valableAu == null || !day.isAfter(valableAu));
    }
}
