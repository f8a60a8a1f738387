package fr.estuaire.rollup;

import java.util.Map;

/**
 * The state of the consolidation at one instant, as the outside watches it. Ages and durations in seconds; NaN when there
 * is nothing to tell.
 *
 * @param base whether the database answered
 * @param territoires by code, what was last accepted of each; territories of which nothing ever was are left out
 * @param retenus held feeds that wait for a decision
 * @param ageRetenu since when the oldest of them waits
 * @param baux territories at work on all nodes
 * @param reprises territories taken over from a node that died, ever
 * @param enCours since when the run at work is, 0 when none is
 * @param ageExecution since when the last run is over
 * @param echecs territories that failed in it
 */
record Releve(
        boolean base,
        Map<String, Accepte> territoires,
        double retenus,
        double ageRetenu,
        double baux,
        double reprises,
        double enCours,
        double ageExecution,
        double echecs) {
    static final Releve ABSENT = new Releve(
            false, Map.of(), Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    Releve {
        territoires = Map.copyOf(territoires);
    }

    /**
     * What a territory last brought, or was found not to have changed.
     *
     * @param lues formations of its feed
     * @param isolees those of them that are not good enough
     */
    record Accepte(double age, double lues, double isolees) {
        static final Accepte ABSENT = new Accepte(Double.NaN, Double.NaN, Double.NaN);
    }

    Accepte territoire(String code) {
        return territoires.getOrDefault(code, Accepte.ABSENT);
    }
}
