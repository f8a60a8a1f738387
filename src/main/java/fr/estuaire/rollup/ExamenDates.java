package fr.estuaire.rollup;

import fr.estuaire.rollup.Mouvements.Decalage;
import fr.estuaire.shared.FrenchText;
import java.util.List;

/** Whether dates move together. */
final class ExamenDates {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private final Situation now;
    private final Jugement jugement;
    private final Mouvements mouvements;

    ExamenDates(Situation now, Jugement jugement, Mouvements mouvements) {
        this.now = now;
        this.jugement = jugement;
        this.mouvements = mouvements;
    }

    void judge() {
        dates();
        median();
    }

    private void dates() {
        Decalage decalage = mouvements.decalage(now.passage().id(), now.jour());
        if (decalage.changees() > jugement.limites().plancher(Mesure.DECALAGE)) {
            int toCome = mouvements.countToCome(now.passage(), now.jour());
            boolean shifted = jugement.isExceeded(Mesure.DECALAGE, decalage.ensemble(), toCome);
            boolean changed = jugement.isExceeded(Mesure.DATES, decalage.changees(), toCome);
            if (shifted) {
                jugement.object(
                        Mesure.DECALAGE,
                        "%s à venir sur %s (%s) sont toutes décalées de %s %s\u00A0: vérifiez les dates de l’export.",
                        FrenchText.count(decalage.ensemble(), "formation"),
                        FrenchText.number(toCome),
                        Jugement.percent(decalage.ensemble(), toCome),
                        FrenchText.count(Math.abs(decalage.jours()), "jour"),
                        decalage.jours() < 0 ? "vers le passé" : "vers l’avenir");
            } else if (changed) {
                jugement.object(
                        Mesure.DATES,
                        "%s à venir sur %s (%s) changent de dates d’un coup\u00A0: vérifiez les dates de l’export.",
                        FrenchText.count(decalage.changees(), "formation"),
                        FrenchText.number(toCome),
                        Jugement.percent(decalage.changees(), toCome));
            }
        }
    }

    private void median() {
        int before = now.before().medianMonth();
        int after = now.after().medianMonth();
        long sessions =
                Math.min(now.before().total(Profil.SESSIONS), now.after().total(Profil.SESSIONS));
        if (before > 0 && after > 0 && jugement.isBeyond(Mesure.MEDIANE, "", sessions, Math.abs(after - before))) {
            jugement.object(
                    Mesure.MEDIANE,
                    "La moitié des sessions commenceraient après %s, au lieu de %s\u00A0: vérifiez les dates de l’export.",
                    month(after),
                    month(before));
        }
    }

    private static String month(int month) {
        return MONTHS.get(month % 12) + " " + month / 12;
    }
}
