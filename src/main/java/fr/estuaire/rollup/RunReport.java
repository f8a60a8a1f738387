package fr.estuaire.rollup;

import java.time.Instant;
import java.util.List;

/**
 * What a run did, territory by territory, in the order of their names.
 *
 * @param execution number of the run, as shown in « Exécution n »
 */
public record RunReport(long execution, Instant debut, Instant fin, List<TerritoryReport> territories) {
    public RunReport {
        territories = List.copyOf(territories);
    }

    public Comptes total() {
        return territories.stream().map(TerritoryReport::comptes).reduce(Comptes.AUCUN, Comptes::plus);
    }

    /** Whether a territory's feed was held or could not be applied. */
    public boolean needsSomeone() {
        return territories.stream().anyMatch(TerritoryReport::needsSomeone);
    }
}
