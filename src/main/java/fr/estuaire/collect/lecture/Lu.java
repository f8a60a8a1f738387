package fr.estuaire.collect.lecture;

/**
 * A value as it was understood.
 *
 * @param valeur as Lhéo writes it; the text itself when it was not understood
 * @param etat how it was come by
 */
record Lu(String valeur, Etat etat) {
    enum Etat {
        /** It was written as it should be. */
        EXACT,
        /** It was written as people write it: told where the file should be Lhéo, understood in a table. */
        USUEL,
        /** It was mended: always told. */
        REPARE,
        /** Nobody knows what it means. */
        INCOMPRIS
    }

    static Lu exact(String valeur) {
        return new Lu(valeur, Etat.EXACT);
    }

    /** Exact when nothing had to be changed. */
    static Lu usuel(String text, String valeur) {
        return new Lu(valeur, valeur.equals(text) ? Etat.EXACT : Etat.USUEL);
    }

    static Lu repare(String valeur) {
        return new Lu(valeur, Etat.REPARE);
    }

    static Lu incompris(String text) {
        return new Lu(text, Etat.INCOMPRIS);
    }

    boolean isUnderstood() {
        return etat != Etat.INCOMPRIS;
    }
}
