package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.offer.Champ;
import java.util.stream.Collectors;

/** What a file said that Lhéo does not foresee: kept and passed on as it is, shown for who wants to know. */
final class ExtrasPanel extends Div {
    private final transient Ancre ancre;
    private final Pre text = new Pre();
    private final Details details;

    private ExtrasPanel(Champ champ, Ancre ancre) {
        this.ancre = ancre;
        addClassName("complements");
        details = new Details(champ.libelle(), new Paragraph(champ.aide()), text);
        text.getElement().setAttribute("tabindex", "0");
        add(details);
    }

    static Controle control(Champ champ, Ancre ancre) {
        ExtrasPanel panel = new ExtrasPanel(champ, ancre);
        return new Controle(champ, ancre, panel, panel::show);
    }

    private void show() {
        details.setVisible(ancre.isFilled());
        text.setText(ancre.elements().stream().map(ElementText::write).collect(Collectors.joining("\n")));
    }
}
