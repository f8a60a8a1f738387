package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.Offre;
import fr.estuaire.shared.ui.Section;

/** What the collectors asked, or where the offer now is. Absent while there is nothing to say. */
final class MotifPanel extends Div {
    MotifPanel(Offre offre) {
        String motif = offre.motif();
        if (motif != null) {
            Section section = new Section(title(offre.etat()));
            Paragraph words = new Paragraph(motif);
            words.addClassName("motif");
            section.add(words);
            section.addClassName("motif-panneau");
            add(section);
        } else if (offre.etat() == Etat.SOUMISE) {
            add(new Section(
                    "En relecture",
                    new Paragraph(
                            "La collecte du territoire relit cette offre. Ce qui est publié ne change pas d’ici là.")));
        }
    }

    private static String title(Etat etat) {
        return switch (etat) {
            case REFUSEE -> "Pourquoi elle est refusée";
            case RETIREE -> "Pourquoi elle est retirée";
            default -> "Ce que demande la collecte";
        };
    }
}
