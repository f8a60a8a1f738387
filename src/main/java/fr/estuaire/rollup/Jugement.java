package fr.estuaire.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The judgement on one feed: what is beyond the limits of its territory, in the order in which it is found, and what each
 * measure came to. Of a measure that looks at several things, what is nearest to its limit is remembered.
 */
final class Jugement {
    private final Limites limites;
    private final List<Objection> objections = new ArrayList<>();
    private final Map<Mesure, Valeur> valeurs = new EnumMap<>(Mesure.class);

    Jugement(Limites limites) {
        this.limites = limites;
    }

    Limites limites() {
        return limites;
    }

    /** Whether a part is above the floor, and above the limit in % of the whole. */
    boolean isExceeded(Mesure mesure, long part, long whole) {
        return isExceeded(mesure, "", part, whole);
    }

    /** @param quoi which of the things that the measure looks at */
    boolean isExceeded(Mesure mesure, String quoi, long part, long whole) {
        note(mesure, quoi, part, 100.0 * part / Math.max(1, whole));
        return limites.isExceeded(mesure, part, whole);
    }

    /**
     * Whether a part is above the floor, and its rate above the limit.
     *
     * @param quoi which of the things that the measure looks at; empty when it looks at one
     * @param rate in points or months, as the measure counts
     */
    boolean isBeyond(Mesure mesure, String quoi, long part, double rate) {
        note(mesure, quoi, part, rate);
        return limites.isBeyond(mesure, part, rate);
    }

    /** Whether there are far more formations than before. */
    boolean hasExploded(long before, long after) {
        note(Mesure.EXPLOSION, "", before, 100.0 * after / Math.max(1, before));
        return limites.hasExploded(before, after);
    }

    void note(Mesure mesure, String quoi, long part, double taux) {
        Valeur one = new Valeur(mesure, quoi, Math.max(0, part), Math.max(0, taux));
        Seuil seuil = limites.seuil(mesure);
        valeurs.merge(mesure, one, (a, b) -> seuil.proximite(b) > seuil.proximite(a) ? b : a);
    }

    /** @param sentence with a place for each figure */
    @SuppressWarnings(
            "AnnotateFormatMethod") // each sentence is tried by a test, and its annotation is no dependency of ours
    void object(Mesure mesure, String sentence, Object... figures) {
        objections.add(new Objection(mesure, sentence.formatted(figures)));
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }

    List<Valeur> valeurs() {
        return List.copyOf(valeurs.values());
    }

    static String percent(long part, long whole) {
        return Math.round(100.0 * part / Math.max(1, whole)) + "\u00A0%";
    }
}
