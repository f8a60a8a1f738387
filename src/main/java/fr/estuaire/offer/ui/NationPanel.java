package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.offer.OffreNation;
import fr.estuaire.quality.NationalReading;
import fr.estuaire.quality.NationalReading.NationalFinding;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.util.Optional;

/** Where the offer stands in the national catalogue, and what the nation finds in it. */
final class NationPanel extends Div {
    private static final int SHOWN = 8;

    NationPanel(String numero, OffreNation nation) {
        Section section = new Section("Au catalogue national");
        Optional<NationalReading> reading = nation.find(numero);
        if (reading.isEmpty()) {
            section.add(new Paragraph("La nation n’a pas encore reçu cette offre."));
        } else {
            show(section, reading.get());
        }
        section.add(new Paragraph(new Anchor("parcours/" + numero, "Parcours de l’offre")));
        add(section);
    }

    private static void show(Section section, NationalReading reading) {
        section.add(new Paragraph(state(reading)));
        if (reading.retenue() != null) {
            section.add(
                    new Paragraph(
                            "Le dernier flux de votre territoire attend une décision de la nation\u00A0: vos changements récents n’y sont pas encore."));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("constats");
        if (reading.constats().isEmpty()) {
            reading.raisons().forEach(reason -> list.add(new ListItem(reason)));
        }
        reading.constats().stream().limit(SHOWN).forEach(finding -> list.add(item(finding)));
        int others = reading.constats().size() - SHOWN;
        if (others > 0) {
            list.add(new ListItem("et " + FrenchText.count(others, "autre constat", "autres constats") + "."));
        }
        if (list.getChildren().findAny().isPresent()) {
            section.add(list);
        }
        if (!reading.corrections().isEmpty()) {
            UnorderedList mended = new UnorderedList();
            mended.addClassName("constats");
            reading.corrections().stream().limit(SHOWN).forEach(phrase -> mended.add(new ListItem(phrase)));
            section.add(
                    new Paragraph("Le catalogue national a corrigé de lui-même\u00A0: corrigez aussi votre offre."),
                    mended);
        }
    }

    private static String state(NationalReading reading) {
        if (reading.raisons().isEmpty()) {
            return reading.constats().isEmpty()
                    ? "Publiée. La nation n’y relève rien."
                    : "Publiée, avec " + FrenchText.count(reading.constats().size(), "constat")
                            + " de la nation\u00A0:";
        }
        return reading.publiee()
                ? "La dernière version reçue est mise de côté\u00A0; la précédente reste publiée. Il faut corriger\u00A0:"
                : "Pas publiée\u00A0: la version reçue est mise de côté. Il faut corriger\u00A0:";
    }

    private static ListItem item(NationalFinding finding) {
        return new ListItem(
                SeverityBadge.of(finding.severity()),
                new Span(" " + finding.message() + " "),
                RuleLink.aside(finding.ruleCode()));
    }
}
