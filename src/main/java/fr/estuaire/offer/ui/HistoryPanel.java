package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.offer.Evenement;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.time.ZoneId;
import java.util.List;

/** What happened to an offer: when, what, who, why. */
public final class HistoryPanel extends Div {
    /** @param zone the territory’s own time */
    public HistoryPanel(List<Evenement> evenements, ZoneId zone) {
        OrderedList list = new OrderedList();
        list.addClassName("historique");
        evenements.forEach(evenement -> list.add(item(evenement, zone)));
        add(new Section("Historique", list));
    }

    private static ListItem item(Evenement evenement, ZoneId zone) {
        Span what = new Span(evenement.quoi().libelle());
        what.addClassName("historique-quoi");
        Span when = new Span(FrenchText.dateTime(evenement.le(), zone) + ", " + evenement.par());
        when.addClassName("historique-quand");
        ListItem item = new ListItem(what, when);
        if (evenement.motif() != null) {
            Span why = new Span("« " + evenement.motif() + " »");
            why.addClassName("historique-motif");
            item.add(why);
        }
        return item;
    }
}
