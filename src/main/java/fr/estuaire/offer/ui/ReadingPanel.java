package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FormationReading;
import fr.estuaire.lheo.FormationReading.Part;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Section;
import java.util.List;

/** An offer as an adviser will read it. */
public final class ReadingPanel extends Div {
    /** Sessions shown at once: an offer may have hundreds. */
    private static final int SHOWN = 12;

    public ReadingPanel(Element formation) {
        addClassName("lecture");
        FormationReading.read(formation).forEach(part -> add(section(part)));
    }

    private static Section section(Part part) {
        Section section = new Section(part.title());
        content(part, 1).forEach(section::add);
        return section;
    }

    private static List<Component> content(Part part, int depth) {
        Facts facts = new Facts();
        part.lines().forEach(line -> facts.add(line.label(), line.text()));
        facts.setVisible(!part.lines().isEmpty());
        Div parts = new Div();
        parts.addClassName("lecture-parties");
        parts.setVisible(!part.parts().isEmpty());
        part.parts().stream().limit(SHOWN).forEach(child -> parts.add(child(child, depth)));
        if (part.parts().size() > SHOWN) {
            parts.add(others(part.parts().subList(SHOWN, part.parts().size()), depth));
        }
        return List.of(facts, parts);
    }

    private static Div child(Part part, int depth) {
        Component title = depth == 1 ? new H3(part.title()) : new H4(part.title());
        Div head = new Div(title);
        head.addClassName("lecture-titre");
        if (!part.numero().isEmpty()) {
            Span numero = new Span(part.numero());
            numero.addClassName("numero");
            head.add(numero);
        }
        Div box = new Div(head);
        box.addClassName("lecture-partie");
        content(part, depth + 1).forEach(box::add);
        return box;
    }

    private static Details others(List<Part> parts, int depth) {
        Details details = new Details("Voir les " + FrenchText.number(parts.size()) + " suivantes");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                parts.forEach(part -> details.add(child(part, depth)));
            }
        });
        return details;
    }
}
