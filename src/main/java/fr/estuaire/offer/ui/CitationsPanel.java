package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.offer.Citation;
import fr.estuaire.offer.Citations;
import fr.estuaire.offer.Envoi;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.util.List;

/** The offers that name a place or a contact, with a way to each; and what became of them when they were submitted. */
final class CitationsPanel extends Div {
    private final boolean body;

    /** @param body whether the person may enter the offers, and does not only read them */
    CitationsPanel(boolean body) {
        this.body = body;
    }

    /** All that name it. */
    CitationsPanel show(String title, Citations citations) {
        Section section = new Section(title, new Paragraph(words(citations)));
        if (citations.total() > 0) {
            section.add(list(citations.premieres(), citations.total()));
        }
        add(section);
        return this;
    }

    static String words(Citations citations) {
        return citations.total() == 0
                ? "Aucune offre pour le moment."
                : FrenchText.count(citations.total(), "offre") + ", dont "
                        + (citations.publiees() == 0
                                ? "aucune publiée"
                                : FrenchText.count(citations.publiees(), "publiée"))
                        + ".";
    }

    /** The live ones alone. */
    Component published(Citations citations) {
        return list(citations.premieres().stream().filter(Citation::publiee).toList(), citations.publiees());
    }

    /** What became of those that were submitted. */
    CitationsPanel show(Envoi envoi) {
        Section section = new Section("Envoi à la collecte");
        section.add(new Paragraph(
                envoi.soumises().isEmpty()
                        ? "Aucune offre n’a pu être soumise."
                        : FrenchText.count(envoi.soumises().size(), "offre soumise", "offres soumises")
                                + " à la collecte. Ce qui est publié ne change pas avant sa décision."));
        if (!envoi.refus().isEmpty()) {
            UnorderedList refused = bare();
            envoi.refus().forEach(refus -> refused.add(new ListItem(link(refus.offre()), new Span(refus.raison()))));
            section.add(
                    new Paragraph(
                            envoi.refus().size() == 1
                                    ? "Celle-ci n’est pas partie\u00A0:"
                                    : "Celles-ci ne sont pas parties\u00A0:"),
                    refused);
        }
        if (envoi.reste() > 0) {
            section.add(
                    new Paragraph(
                            "D’autres offres restent à soumettre\u00A0: enregistrez de nouveau cette page pour envoyer les suivantes."));
        }
        section.getElement().setAttribute("role", "status");
        add(section);
        return this;
    }

    private UnorderedList list(List<Citation> shown, int total) {
        UnorderedList list = bare();
        shown.forEach(offre -> list.add(new ListItem(link(offre), EtatBadge.of(offre.etat(), offre.publiee()))));
        if (total > shown.size()) {
            list.add(new ListItem("et " + FrenchText.count(total - shown.size(), "autre") + "."));
        }
        return list;
    }

    private static UnorderedList bare() {
        UnorderedList list = new UnorderedList();
        list.addClassName("citations");
        return list;
    }

    private Component link(Citation offre) {
        if (body) {
            return new RouterLink(offre.titre(), OffreView.class, new RouteParameters("numero", offre.numero()));
        }
        Anchor anchor = new Anchor("offres-du-territoire/" + offre.numero(), offre.titre());
        anchor.setRouterIgnore(false);
        return anchor;
    }
}
