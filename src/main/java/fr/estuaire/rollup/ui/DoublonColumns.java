package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.rollup.doublon.Doublon;
import fr.estuaire.rollup.doublon.Doublon.Cote;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.util.function.Function;

/** Sessions told by two territories as rows, for the nation and for a region. */
final class DoublonColumns {
    private final Territories territories;
    private final Function<Cote, Component> title;

    /** @param title the title of an offer, as a link where the person may open it */
    DoublonColumns(Territories territories, Function<Cote, Component> title) {
        this.territories = territories;
        this.title = title;
    }

    void add(PagedGrid<Doublon> grid) {
        grid.component("Session", DoublonColumns::session)
                .setAutoWidth(false)
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.component("Retenue", one -> offer(one.retenue()))
                .setAutoWidth(false)
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.component("Déclarée aussi", one -> offer(one.ecartee()))
                .setAutoWidth(false)
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.text("Pourquoi", null, one -> one.phrase(nom(one.retenue().territoire())))
                .setAutoWidth(false)
                .setWidth("15rem")
                .setFlexGrow(2);
    }

    private static Div session(Doublon one) {
        Div place = new Div(one.lieu());
        place.addClassName("second");
        return new Div(
                new Div(new Span("Du " + FrenchText.date(one.debut()) + " au " + FrenchText.date(one.fin()))), place);
    }

    private Div offer(Cote cote) {
        Div second = new Div(nom(cote.territoire()) + " · " + cote.organisme() + " · " + cote.numero()
                + (cote.session() == null ? "" : ", session " + cote.session()));
        second.addClassName("second");
        return new Div(new Div(title.apply(cote)), second);
    }

    String nom(String code) {
        return territories.find(code).map(TenantDefinition::nom).orElse(code);
    }
}
