package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.estuaire.offer.Champ;
import java.util.List;

/** An element that holds others, once: its fields under its name. */
final class GroupeEditor extends Div {

    private GroupeEditor(Champ champ, Groupe fields) {
        addClassName("groupe");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", champ.libelle());
        add(new H3(champ.libelle()));
        if (!champ.aide().isEmpty()) {
            Paragraph help = new Paragraph(champ.aide());
            help.addClassName("aide");
            add(help);
        }
        add(fields);
    }

    static Controle control(Controles controls, Champ champ, Ancre ancre) {
        List<Controle> inside = controls.inside(ancre, 1);
        return new Controle(champ, ancre, new GroupeEditor(champ, new Groupe(inside)), () -> {}).holding(inside);
    }
}
