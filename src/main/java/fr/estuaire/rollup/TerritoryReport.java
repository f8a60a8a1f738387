package fr.estuaire.rollup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run did with one territory.
 *
 * @param id of the line of the log: the handle of a decision on a held feed
 * @param territoire code of the territory
 * @param motif French sentence for what was not applied: why, and what to do
 */
public record TerritoryReport(
        long id,
        String territoire,
        String nom,
        Statut statut,
        Comptes comptes,
        @Nullable String motif) {

    public Optional<String> findMotif() {
        return Optional.ofNullable(motif);
    }

    /** Whether somebody must look at it: the feed was not applied though there is one. */
    public boolean needsSomeone() {
        return statut == Statut.RETENUE || statut == Statut.ECHEC;
    }
}
