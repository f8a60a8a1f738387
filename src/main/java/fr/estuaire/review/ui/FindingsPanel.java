package fr.estuaire.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.quality.Finding;
import fr.estuaire.review.Dossier;
import fr.estuaire.rules.Acceptation;
import fr.estuaire.rules.AcceptedFindings.Accepted;
import fr.estuaire.rules.KnownRules;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What the rules find in an offer: what is wrong, where, what to do about it, and what a collector accepted. */
final class FindingsPanel extends Div {
    private final transient @Nullable FindingActions actions;

    /** @param actions null for who reads only */
    FindingsPanel(Dossier dossier, @Nullable FindingActions actions) {
        this.actions = actions;
        Section section = new Section("Contrôles");
        if (dossier.findings().isEmpty()) {
            section.add(new Paragraph(
                    dossier.accepted().isEmpty()
                            ? "Aucune anomalie : l’offre passera les contrôles nationaux."
                            : "Aucune autre anomalie : l’offre passera les contrôles nationaux."));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("constats");
        dossier.findings().forEach(finding -> list.add(open(finding)));
        dossier.accepted().forEach(accepted -> list.add(accepted(accepted)));
        list.setVisible(list.getComponentCount() > 0);
        section.add(list);
        add(section);
    }

    private ListItem open(Finding finding) {
        ListItem item = item(finding, SeverityBadge.of(finding.severity()));
        item.add(help(finding.remedy()));
        Div line = line(finding);
        if (actions != null && KnownRules.isAcceptable(finding.ruleCode())) {
            line.add(button("Accepter ce constat", () -> actions.accept(finding)));
        }
        item.add(line);
        return item;
    }

    private ListItem accepted(Accepted accepted) {
        Acceptation why = accepted.acceptation();
        ListItem item = item(accepted.finding(), new Badge("Accepté", Tone.NEUTRAL));
        item.add(help("Accepté par %s jusqu’au %s\u00A0: «\u00A0%s\u00A0»"
                .formatted(why.par(), FrenchText.date(why.jusquAu()), why.motif())));
        Div line = line(accepted.finding());
        if (actions != null) {
            line.add(button("Reprendre", () -> actions.takeBack(why)));
        }
        item.add(line);
        return item;
    }

    private static ListItem item(Finding finding, Badge badge) {
        Span where = new Span(LheoPath.of(finding.elementPath().replaceFirst("^formation/", ""))
                .inFrench());
        where.addClassName("constat-ou");
        Div head = new Div(badge, where);
        head.addClassName("constat-tete");
        return new ListItem(head, new Paragraph(finding.message()));
    }

    private static Paragraph help(String sentence) {
        Paragraph help = new Paragraph(sentence);
        help.addClassName("aide");
        return help;
    }

    private static Div line(Finding finding) {
        Div line = new Div(RuleLink.aside(finding.ruleCode()));
        line.addClassName("constat-tete");
        return line;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words, event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
