package fr.estuaire.publish;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A regional output: the Lhéo 2.3 file of one territory on one day.
 *
 * @param fichier path inside the home directory; empty for an output without any formation, of which Lhéo has no file
 * @param empreinte sha-256 of the fragments’ own, in their order: equal as long as nothing changed
 */
public record Sortie(
        long id,
        LocalDate jour,
        Instant produiteLe,
        String produitePar,
        String fichier,
        String empreinte,
        long octets,
        int formations,
        int sessions) {}
