package fr.estuaire.rollup;

/**
 * What a feed does to the formations of its territory. For a feed that was held, what it would do.
 *
 * @param lues formations read in the feed: new, changed, unchanged and isolated ones together
 * @param isolees formations of the feed that are not good enough; their last good version, if any, stays published
 * @param sessions sessions of the formations read that are not isolated
 */
public record Comptes(int lues, int nouvelles, int modifiees, int inchangees, int retirees, int isolees, int sessions) {
    public static final Comptes AUCUN = new Comptes(0, 0, 0, 0, 0, 0, 0);

    public Comptes plus(Comptes other) {
        return new Comptes(
                lues + other.lues,
                nouvelles + other.nouvelles,
                modifiees + other.modifiees,
                inchangees + other.inchangees,
                retirees + other.retirees,
                isolees + other.isolees,
                sessions + other.sessions);
    }
}
