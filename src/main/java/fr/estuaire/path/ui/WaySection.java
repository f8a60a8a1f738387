package fr.estuaire.path.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.path.Etape;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The steps of a way, gathered where several follow one another at the same station. */
class WaySection extends Div {

    /** @param linked whether runs lead to their pages, which the nation alone may open */
    WaySection(List<Etape> etapes, ZoneId zone, boolean linked) {
        addClassName("parcours");
        for (List<Etape> group : groups(etapes)) {
            OrderedList list = new OrderedList();
            list.addClassName("historique");
            group.forEach(one -> list.add(item(one, zone, linked)));
            add(new Section(group.getFirst().station().libelle(), list));
        }
    }

    private static List<List<Etape>> groups(List<Etape> etapes) {
        List<List<Etape>> groups = new ArrayList<>();
        for (Etape one : etapes) {
            if (groups.isEmpty() || groups.getLast().getFirst().station() != one.station()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(one);
        }
        return groups;
    }

    private static ListItem item(Etape one, ZoneId zone, boolean linked) {
        Span what = new Span(one.quoi());
        what.addClassName("historique-quoi");
        Span when = new Span(FrenchText.dateTime(one.le(), zone));
        when.addClassName("historique-quand");
        ListItem item = new ListItem(what, when);
        if (!one.detail().isEmpty()) {
            Span detail = new Span(one.detail());
            detail.addClassName("historique-motif");
            item.add(detail);
        }
        if (one.execution() != null) {
            item.add(run(one.execution(), linked));
        }
        return item;
    }

    private static Component run(long execution, boolean linked) {
        return linked
                ? new Anchor("consolidation/" + execution, "Exécution " + execution)
                : new Span("Exécution " + execution);
    }
}
