package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.offer.Manque;
import fr.estuaire.quality.Finding;
import fr.estuaire.rules.Acceptation;
import fr.estuaire.rules.AcceptedFindings.Accepted;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.util.Arrays;
import java.util.List;

/** What is missing before the offer can be submitted, by part of the form, with a link to each part. */
final class ManquesPanel extends Div {
    private static final int SHOWN = 4;

    ManquesPanel() {
        addClassName("manques");
    }

    /** Also shows what the quality rules advise, which stops nothing, and what the collectors accepted. */
    void show(List<Manque> manques, Judgement judgement, boolean editable) {
        show(manques, editable);
        if (editable && !judgement.open().isEmpty()) {
            UnorderedList list = new UnorderedList();
            judgement.open().forEach(finding -> list.add(advice(finding)));
            add(new Section("Conseils", list));
        }
        if (editable && !judgement.accepted().isEmpty()) {
            UnorderedList list = new UnorderedList();
            judgement.accepted().forEach(accepted -> list.add(accepted(accepted)));
            add(new Section("Acceptés par la collecte", list));
        }
    }

    private static ListItem advice(Finding finding) {
        return new ListItem(
                new Span(finding.message() + " "),
                new Span(finding.remedy() + " "),
                RuleLink.aside(finding.ruleCode()));
    }

    private static ListItem accepted(Accepted accepted) {
        Acceptation why = accepted.acceptation();
        return new ListItem(
                new Span(accepted.finding().message() + " "),
                new Span("Accepté jusqu’au %s\u00A0: «\u00A0%s\u00A0». "
                        .formatted(FrenchText.date(why.jusquAu()), why.motif())),
                RuleLink.aside(why.regle()));
    }

    void show(List<Manque> manques, boolean editable) {
        removeAll();
        setVisible(editable);
        Section section = new Section("À compléter");
        if (manques.isEmpty()) {
            section.add(
                    new Badge("Prête", Tone.SUCCESS), new Paragraph("Tout y est : vous pouvez soumettre cette offre."));
        } else {
            section.add(new Paragraph(
                    "Il manque encore " + FrenchText.count(manques.size(), "point") + " avant de pouvoir soumettre."));
            Arrays.stream(Manque.Section.values()).forEach(part -> add(section, part, manques));
        }
        add(section);
    }

    private static void add(Section section, Manque.Section part, List<Manque> manques) {
        List<Manque> own =
                manques.stream().filter(manque -> manque.section() == part).toList();
        if (own.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        own.stream().limit(SHOWN).forEach(manque -> list.add(item(manque)));
        if (own.size() > SHOWN) {
            list.add(new ListItem("et " + FrenchText.count(own.size() - SHOWN, "autre") + "…"));
        }
        section.add(new Anchor(anchor(part), part.libelle() + " (" + own.size() + ")"), list);
    }

    private static ListItem item(Manque manque) {
        ListItem item = new ListItem(new Span(manque.message() + " "));
        if (manque.regle() != null) {
            item.add(RuleLink.aside(manque.regle()));
        }
        return item;
    }

    private static String anchor(Manque.Section part) {
        return switch (part) {
            case CONTENU -> "#section-contenu";
            case ACTION, SESSION -> "#section-actions";
            case CONTACT -> "#section-contacts";
            case ORGANISME -> "mon-organisme";
        };
    }
}
