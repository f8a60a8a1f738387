package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.offer.Bilan;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Conseil;
import fr.estuaire.offer.Manque;
import fr.estuaire.quality.Finding;
import fr.estuaire.rules.Acceptation;
import fr.estuaire.rules.AcceptedFindings.Accepted;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is worth knowing beside the form: what is missing before the offer can be submitted, what would help its readers most,
 * what the rules advise.
 */
final class ManquesPanel extends Div {
    private static final int SHOWN = 4;
    private static final int ADVICE = 3;
    private transient Consumer<Champ.Section> open = section -> {};

    ManquesPanel() {
        addClassName("manques");
    }

    /** @param leads to a section of the form */
    void whenFollowed(Consumer<Champ.Section> leads) {
        open = leads;
    }

    void show(Bilan bilan) {
        removeAll();
        add(missing(bilan.manques()), meter(bilan));
        if (!bilan.judgement().open().isEmpty()) {
            UnorderedList list = new UnorderedList();
            bilan.judgement().open().forEach(finding -> list.add(advice(finding)));
            add(new Section("Ce que disent les règles", list));
        }
        if (!bilan.judgement().accepted().isEmpty()) {
            UnorderedList list = new UnorderedList();
            bilan.judgement().accepted().forEach(accepted -> list.add(accepted(accepted)));
            add(new Section("Acceptés par la collecte", list));
        }
    }

    void show(List<Manque> manques) {
        removeAll();
        add(missing(manques));
    }

    private Section missing(List<Manque> manques) {
        Section section = new Section("À compléter");
        if (manques.isEmpty()) {
            section.add(
                    new Badge("Prête", Tone.SUCCESS), new Paragraph("Tout y est : vous pouvez soumettre cette offre."));
            return section;
        }
        section.add(new Paragraph(
                "Il manque encore " + FrenchText.count(manques.size(), "point") + " avant de pouvoir soumettre."));
        Stream.concat(Stream.of(Champ.Section.values()), Stream.<Champ.@Nullable Section>of((Champ.Section) null))
                .forEach(part -> add(section, part, manques));
        return section;
    }

    private void add(Section section, Champ.@Nullable Section part, List<Manque> manques) {
        List<Manque> own = manques.stream()
                .filter(manque -> Objects.equals(manque.section(), part))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        own.stream().limit(SHOWN).forEach(manque -> list.add(item(manque)));
        if (own.size() > SHOWN) {
            list.add(new ListItem("et " + FrenchText.count(own.size() - SHOWN, "autre") + "…"));
        }
        section.add(part == null ? new Anchor("mon-organisme", "Mon organisme") : link(part, own.size()), list);
    }

    private Button link(Champ.Section part, int count) {
        Button link = new Button(part.titre() + " (" + count + ")", event -> open.accept(part));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return link;
    }

    private static ListItem item(Manque manque) {
        ListItem item = new ListItem(new Span(manque.message() + " "));
        if (manque.regle() != null) {
            item.add(RuleLink.aside(manque.regle()));
        }
        return item;
    }

    private Section meter(Bilan bilan) {
        int sur100 = bilan.qualite().sur100();
        Div gauge = new Div();
        gauge.addClassName("jauge");
        gauge.getElement().setAttribute("role", "meter");
        gauge.getElement().setAttribute("aria-label", "Qualité de l’offre");
        gauge.getElement().setAttribute("aria-valuemin", "0");
        gauge.getElement().setAttribute("aria-valuemax", "100");
        gauge.getElement().setAttribute("aria-valuenow", String.valueOf(sur100));
        gauge.getStyle().set("--part", sur100 + "%");
        Section section = new Section("Qualité", new Span(sur100 + "\u00A0sur 100"), gauge);
        List<Conseil> conseils = bilan.qualite().conseils();
        if (!conseils.isEmpty()) {
            UnorderedList list = new UnorderedList();
            conseils.stream().limit(ADVICE).forEach(conseil -> list.add(conseil(conseil)));
            section.add(new Paragraph("Ce qui aiderait le plus ceux qui la lisent\u00A0:"), list);
        }
        return section;
    }

    private ListItem conseil(Conseil conseil) {
        Button go = new Button("Y aller", event -> open.accept(conseil.section()));
        go.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        go.setAriaLabel("Aller à la section\u00A0: " + conseil.section().titre());
        return new ListItem(new Span(conseil.phrase() + " "), go);
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
}
