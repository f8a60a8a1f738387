package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.rollup.LimitesDeGarde.Ligne;
import fr.estuaire.rollup.Mesure;
import fr.estuaire.rollup.Seuil;
import fr.estuaire.rollup.Valeur;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;

/** Limits of the guard, and what came near to them, in the words of its pages. */
final class LimiteWords {
    private static final double NEAR = 0.7;

    private LimiteWords() {}

    /** What a measure is called, and what it holds. */
    static Component mesure(Mesure mesure) {
        Span name = new Span(mesure.libelle());
        name.addClassName("mesure-nom");
        return new Div(new Div(name), second(mesure.phrase()));
    }

    static Div second(String text) {
        Div second = new Div(new Span(text));
        second.addClassName("seconde");
        return second;
    }

    /** {@code plus de 20 % et plus de 10 formations}. */
    static String seuil(Seuil seuil) {
        Mesure mesure = seuil.mesure();
        if (mesure == Mesure.EXPLOSION) {
            return "plus de %s du nombre d’avant, à partir de %s"
                    .formatted(rate(mesure, seuil.limite()), count(seuil.plancher(), mesure.nom()));
        }
        return "plus de %s et plus de %s"
                .formatted(rate(mesure, seuil.limite()), count(seuil.plancher(), mesure.nom()));
    }

    /** {@code 12,9 %, 4 formations (département 49)}. */
    static String valeur(Valeur valeur) {
        double rounded = Math.round(valeur.taux() * 10) / 10.0;
        if (rounded == 0) {
            return rate(valeur.mesure(), 0);
        }
        String what = valeur.objet().isEmpty() ? "" : " (" + valeur.objet() + ")";
        return rate(valeur.mesure(), rounded)
                + (valeur.mesure() == Mesure.EXPLOSION ? " de " : ", ")
                + count(valeur.part(), valeur.nom())
                + what;
    }

    /** How near: in a word. */
    static Component proximite(Ligne ligne) {
        if (ligne.valeur() == null) {
            return new Badge("Rien à mesurer", Tone.NEUTRAL);
        }
        double near = ligne.proximite();
        if (near > 1) {
            return new Badge("Au-delà", Tone.DANGER);
        }
        return near >= NEAR ? new Badge("Proche", Tone.WARNING) : new Badge("Loin", Tone.SUCCESS);
    }

    private static String rate(Mesure mesure, Number value) {
        String number = FrenchText.number(value);
        return switch (mesure.unite()) {
            case POUR_CENT -> number + "\u00A0%";
            case POINTS -> number + "\u00A0" + (value.doubleValue() < 2 ? "point" : "points");
            case MOIS -> number + "\u00A0mois";
        };
    }

    /** A number stays beside what it counts. */
    private static String count(long number, String noun) {
        return FrenchText.count(number, noun, noun.replace(" ou ", "s ou ") + "s")
                .replaceFirst(" ", "\u00A0");
    }
}
