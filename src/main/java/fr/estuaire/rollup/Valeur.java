package fr.estuaire.rollup;

import java.util.Locale;

/**
 * What a measure of the guard came to in a feed.
 *
 * @param quoi the code of what was measured, where one measure looks at several things: a département, a kind, a field; else empty
 * @param part how many formations, sessions, actions or bodies
 * @param taux in the unit of the measure: %, points or months
 */
public record Valeur(Mesure mesure, String quoi, long part, double taux) {

    /** What was measured, in words; empty when the measure looks at one thing. */
    public String objet() {
        return switch (mesure) {
            case DEPARTEMENT -> "département " + quoi;
            case GENRE, GENRE_PART -> ExamenRepartition.genre(quoi).toLowerCase(Locale.FRENCH);
            case COUVERTURE -> ExamenRepartition.champ(quoi);
            default -> "";
        };
    }

    /** What {@code part} counts, in the singular. */
    public String nom() {
        if (mesure != Mesure.COUVERTURE) {
            return mesure.nom();
        }
        return ExamenRepartition.isOfFormations(quoi) ? "formation" : "session";
    }
}
