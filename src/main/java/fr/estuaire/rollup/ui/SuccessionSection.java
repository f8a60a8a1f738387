package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.rollup.Succession;
import fr.estuaire.shared.ui.Section;
import java.util.List;
import java.util.Map;

/** On the sheet of an offer: what took its place, and whose place it took. Nothing when there is neither. */
class SuccessionSection extends Div {

    SuccessionSection(String territoire, String numero, List<Succession> links) {
        UnorderedList list = new UnorderedList();
        links.forEach(
                one -> list.add(item(territoire, one, one.ancienne().numero().equals(numero))));
        add(new Section("Remplacement", list));
        setVisible(!links.isEmpty());
    }

    private static ListItem item(String territoire, Succession one, boolean gone) {
        Succession.Offre other = gone ? one.nouvelle() : one.ancienne();
        RouterLink link = new RouterLink(
                other.intitule(),
                OffreNationaleView.class,
                new RouteParameters(Map.of("territoire", territoire, "numero", other.numero())));
        String state = one.etat() == Succession.Etat.PROPOSE ? " Ce lien reste à décider." : "";
        return new ListItem(
                new Span(gone ? "Remplacée par " : "Remplace "),
                link,
                new Span(" (%s). %s%s".formatted(other.numero(), one.motif(), state)));
    }
}
