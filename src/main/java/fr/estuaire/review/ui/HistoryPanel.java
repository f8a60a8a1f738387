package fr.estuaire.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.offer.Evenement;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.time.ZoneId;
import java.util.List;

/** What happened to an offer, the latest first: what, when, by whom and why. */
final class HistoryPanel extends Div {

    HistoryPanel(List<Evenement> evenements, ZoneId fuseau) {
        OrderedList list = new OrderedList();
        list.addClassName("histoire");
        evenements.forEach(evenement -> list.add(item(evenement, fuseau)));
        add(new Section("Histoire de l’offre", list));
    }

    private static ListItem item(Evenement evenement, ZoneId fuseau) {
        Span what = new Span(evenement.quoi().libelle());
        what.addClassName("histoire-quoi");
        Span who = new Span(FrenchText.dateTime(evenement.le(), fuseau) + ", par " + evenement.par());
        who.addClassName("aide");
        ListItem item = new ListItem(what, who);
        String motif = evenement.motif();
        if (motif != null && !motif.isBlank()) {
            Paragraph reason = new Paragraph("« " + motif + " »");
            reason.addClassName("motif");
            item.add(reason);
        }
        return item;
    }
}
