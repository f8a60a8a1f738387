package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.estuaire.rollup.LimitesDeGarde.DuTerritoire;
import fr.estuaire.rollup.LimitesDeGarde.Generale;
import fr.estuaire.shared.FrenchText;
import java.util.List;

/** The limits of a territory, or of all, with what the words beside them mean. */
class LimitesPanel extends Div {
    private static final String WORDS =
            "Proche\u00A0: au moins sept dixièmes de la limite, en part comme en nombre. Au-delà\u00A0: une personne de la nation a appliqué ce flux quand même. ";

    LimitesPanel(DuTerritoire limites) {
        addClassName("limites");
        add(
                new Paragraph(last(limites)),
                new LimitesTable(limites.lignes()),
                new Paragraph(
                        WORDS
                                + "Rien à mesurer\u00A0: ce flux n’apportait pas de quoi juger, ou n’avait rien avant lui à quoi le comparer."));
    }

    LimitesPanel(List<Generale> limites) {
        addClassName("limites");
        add(
                new Paragraph(
                        "Au plus près\u00A0: le territoire dont le dernier flux accepté est venu le plus près de sa limite. Choisissez un territoire pour lire toutes les siennes."),
                new LimitesGeneralesTable(limites),
                new Paragraph(WORDS));
    }

    private static String last(DuTerritoire limites) {
        return limites.le() == null
                ? "Aucun flux de ce territoire n’a encore été accepté\u00A0: le premier entre sans comparaison."
                : "Dernier flux accepté le %s\u00A0: ce qu’il a changé se lit à côté de chaque limite."
                        .formatted(FrenchText.dateTime(
                                limites.le(), limites.territoire().fuseau()));
    }
}
