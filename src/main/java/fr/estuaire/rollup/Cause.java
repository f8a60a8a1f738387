package fr.estuaire.rollup;

/** Why a version left the catalogue. */
public enum Cause {
    /** By the next version of the same formation. */
    REMPLACEE("remplacée par une version plus récente"),
    /** The territory no longer publishes it. */
    RETIREE("retirée par son territoire"),
    /** The territory publishes it under another number. */
    RENUMEROTEE("remplacée par la même offre sous un autre numéro"),
    /** What a run had brought was undone. */
    ANNULEE("annulée avec la consolidation qui l’avait apportée"),
    /** The territory gave its number to another thing. */
    NUMERO_REPRIS("son numéro a été donné à une autre formation");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** As the end of a sentence that begins with the version. */
    public String words() {
        return words;
    }
}
