package fr.estuaire.rollup;

/**
 * Above what a measure of the guard holds a feed.
 *
 * @param limite in the unit of the measure
 * @param plancher the number that must be exceeded too
 * @param origine who set one of the two, the nearest to the territory
 */
public record Seuil(Mesure mesure, int limite, int plancher, Origine origine) {
    private static final int WHOLE = 100;
    /** Where any value is too much, one that is there is as far beyond as can be. */
    private static final double FAR_BEYOND = 10;

    /** Who set a limit. */
    public enum Origine {
        ESTUAIRE,
        NATION,
        TERRITOIRE
    }

    /** How near a value is: 0 when it is as far as can be, 1 where the limit and the floor are both reached. */
    public double proximite(Valeur valeur) {
        if (mesure == Mesure.EXPLOSION) {
            return valeur.part() < plancher ? 0 : ratio(valeur.taux() - WHOLE, (double) limite - WHOLE);
        }
        return Math.min(ratio((double) valeur.part(), plancher), ratio(valeur.taux(), limite));
    }

    private static double ratio(double value, double most) {
        if (value <= 0) {
            return 0;
        }
        return most <= 0 ? FAR_BEYOND : value / most;
    }

    Seuil limite(int set, Origine by) {
        return new Seuil(mesure, set, plancher, by);
    }

    Seuil plancher(int set, Origine by) {
        return new Seuil(mesure, limite, set, by);
    }
}
