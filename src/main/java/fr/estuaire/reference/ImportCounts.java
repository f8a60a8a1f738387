package fr.estuaire.reference;

/**
 * The lines of a file and what they did to the register.
 *
 * @param lues lines read, the header aside
 * @param disparues rows that the register had and the file no longer has
 * @param ignorees lines out of our scope, as an establishment of an unknown SIREN
 */
public record ImportCounts(
        long lues, long nouvelles, long modifiees, long inchangees, long disparues, long refusees, long ignorees) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);
}
