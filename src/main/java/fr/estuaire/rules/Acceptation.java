package fr.estuaire.rules;

import fr.estuaire.quality.Finding;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A finding that a collector accepted on one offer, for a time, as long as the value stays what it was.
 *
 * @param formation number of the formation
 * @param empreinte {@link Finding#fingerprint()}
 * @param message what was found then
 * @param par account of who accepted it
 * @param jusquAu last day on which it counts, in French legal time
 */
public record Acceptation(
        long id,
        String formation,
        String empreinte,
        String regle,
        String message,
        String motif,
        String par,
        Instant le,
        LocalDate jusquAu) {}
