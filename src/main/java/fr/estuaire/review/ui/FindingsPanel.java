package fr.estuaire.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.util.List;

/** What the rules find in an offer: what is wrong, where, and what to do about it. */
final class FindingsPanel extends Div {

    FindingsPanel(List<Finding> findings) {
        Section section = new Section("Contrôles");
        if (findings.isEmpty()) {
            section.add(new Paragraph("Aucune anomalie : l’offre passera les contrôles nationaux."));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("constats");
            findings.forEach(finding -> list.add(item(finding)));
            section.add(list);
        }
        add(section);
    }

    private static ListItem item(Finding finding) {
        Span where = new Span(LheoPath.of(finding.elementPath().replaceFirst("^formation/", ""))
                .inFrench());
        where.addClassName("constat-ou");
        Div head = new Div(new Badge(finding.severity().label(), tone(finding.severity())), where);
        head.addClassName("constat-tete");
        Paragraph remedy = new Paragraph(finding.remedy());
        remedy.addClassName("aide");
        return new ListItem(head, new Paragraph(finding.message()), remedy);
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case BLOCKING, ISOLATING -> Tone.DANGER;
            case WARNING -> Tone.WARNING;
            case HINT -> Tone.INFO;
        };
    }
}
