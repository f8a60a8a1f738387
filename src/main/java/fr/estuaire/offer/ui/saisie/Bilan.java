package fr.estuaire.offer.ui.saisie;

import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a save or a paste did, counted in cells and rows.
 *
 * @param laissees values that fell on a column, or a row, that cannot be changed here
 * @param enTrop rows pasted beyond the end of the list
 */
record Bilan(int enregistrees, int refusees, int laissees, int enTrop) {
    static final Bilan RIEN = new Bilan(0, 0, 0, 0);

    Bilan plus(Bilan other) {
        return new Bilan(
                enregistrees + other.enregistrees,
                refusees + other.refusees,
                laissees + other.laissees,
                enTrop + other.enTrop);
    }

    /** « 36 cellules enregistrées. 2 refusées : la raison est écrite dans chacune. » */
    String phrase() {
        List<String> sentences = new ArrayList<>();
        sentences.add(FrenchText.count(enregistrees, "cellule enregistrée", "cellules enregistrées") + ".");
        if (refusees > 0) {
            sentences.add(
                    FrenchText.count(refusees, "cellule refusée", "cellules refusées") + " : la raison y est écrite.");
        }
        if (laissees > 0) {
            sentences.add(FrenchText.count(laissees, "valeur laissée", "valeurs laissées")
                    + " : sa place ne se modifie pas ici.");
        }
        if (enTrop > 0) {
            sentences.add(FrenchText.count(enTrop, "ligne laissée", "lignes laissées")
                    + " : la liste finit avant, ajoutez d’abord des lignes.");
        }
        return String.join(" ", sentences);
    }
}
