package fr.estuaire.rollup;

/**
 * An offer that went and the one that came in its place.
 *
 * @param motif what is the same and what changes, in one sentence
 * @param score from 0 to 100
 */
record Remplacement(long ancien, long nouveau, Nature nature, String motif, int score) {
    /** In which way one replaces the other. */
    enum Nature {
        /** All is the same but the number. */
        NUMERO,
        /** The certification is the one that follows in the register. */
        CERTIFICATION,
        /** One became several. */
        SCISSION,
        /** Several became one. */
        FUSION,
        /** Much is the same. */
        PROCHE
    }

    /** Nobody needs to look at it. */
    boolean isCertain() {
        return score == 100 && (nature == Nature.NUMERO || nature == Nature.CERTIFICATION);
    }

    Remplacement as(Nature other, String words) {
        return new Remplacement(ancien, nouveau, other, words, score);
    }
}
