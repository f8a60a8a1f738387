package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFilter.Etat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certification as it is proposed to who describes an offer.
 *
 * @param niveau of the national framework, null when it has none
 * @param certificateur the first certifier and how many others there are; null when none is known
 * @param fin last day of its registration, or of the year of its last examination; null when unlimited or unknown
 */
public record CertificationChoice(
        CertificationReference reference,
        String intitule,
        @Nullable Integer niveau,
        @Nullable String certificateur,
        Etat etat,
        @Nullable LocalDate fin) {}
