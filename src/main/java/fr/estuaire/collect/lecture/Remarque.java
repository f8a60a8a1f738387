package fr.estuaire.collect.lecture;

/**
 * Something to tell about what was read or written, in French.
 *
 * @param ligne of the file, from 1; 0 when it is about the file as a whole
 * @param endroit what it is about: « Action 53_A1 · rythme », « Colonne « Début » »; empty for the file as a whole
 * @param message what is wrong or was mended, and what to do
 */
public record Remarque(int ligne, String endroit, String message, Nature nature) {

    /** How grave it is. */
    public enum Nature {
        /** Mended while reading: nothing to do but to check. */
        REPARE,
        /** Read as it was: to be mended before publication. */
        AVERTISSEMENT,
        /** The offer, or the rest of the file, was not taken. */
        REFUS
    }

    static Remarque repare(int ligne, String endroit, String message) {
        return new Remarque(ligne, endroit, message, Nature.REPARE);
    }

    static Remarque avertissement(int ligne, String endroit, String message) {
        return new Remarque(ligne, endroit, message, Nature.AVERTISSEMENT);
    }

    static Remarque refus(int ligne, String endroit, String message) {
        return new Remarque(ligne, endroit, message, Nature.REFUS);
    }

    /** {@code ligne 12, Action 53_A1 · rythme : …} on one line. */
    public String inFrench() {
        String where = ligne == 0 ? "" : "Ligne " + ligne + (endroit.isEmpty() ? "" : ", ");
        String place = where + endroit;
        return place.isEmpty() ? message : place + " : " + message;
    }
}
