package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.quality.NationalReading.NationalFinding;
import fr.estuaire.rollup.NationalFeedback;
import fr.estuaire.rollup.NationalFeedback.Fiche;
import fr.estuaire.rollup.NationalFeedback.Retenue;
import fr.estuaire.rollup.NationalFeedback.Which;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Objects;

/** What the consolidation says of each record that the territory publishes: what it sets aside, what it advises. */
@Route("constats-nation")
@PageTitle("Constats de la nation")
@Menu(order = 31, icon = "vaadin:comment-ellipsis-o", title = "Constats de la nation")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
@StyleSheet("estuaire/relecture.css")
class ConstatsNationView extends Page {
    private static final int SHOWN = 5;

    private final transient ZoneId zone;
    private final Select<Which> which = new Select<>();
    private final TextField texte;
    private final PagedGrid<Fiche> grid;

    ConstatsNationView(NationalFeedback feedback, Territories territories) {
        super("Constats de la nation");
        this.zone = territories.getCurrent().fuseau();
        wide();
        subtitle(
                "Ce que la consolidation nationale relève dans ce que votre territoire publie, formation par formation, et ce qu’elle y corrige d’elle-même.");
        texte = Filters.search("Rechercher", "Intitulé ou numéro", value -> refresh());
        which.setLabel("Formations");
        which.setItems(Which.values());
        which.setItemLabelGenerator(Which::libelle);
        which.setValue(Which.ISOLEES);
        which.addValueChangeListener(event -> refresh());
        grid = new PagedGrid<>(
                slice -> feedback.list(chosen(), texte.getValue(), slice),
                () -> feedback.count(chosen(), texte.getValue()),
                new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        "La consolidation n’a rien à dire ici.",
                        "Regardez l’autre liste, ou effacez la recherche."));
        columns();
        feedback.findHeld().ifPresent(held -> add(held(held)));
        add(new Filters(texte, which, grid.counter("formation", "formations")), grid);
    }

    private Which chosen() {
        return Objects.requireNonNullElse(which.getValue(), Which.ISOLEES);
    }

    private void refresh() {
        grid.refresh();
    }

    private Section held(Retenue held) {
        return new Section(
                "Le flux de votre territoire est retenu",
                new Paragraph("Depuis le " + FrenchText.dateTime(held.le(), zone) + "\u00A0: " + held.motif()),
                new Paragraph(
                        "Le catalogue reste tel qu’il était. Corrigez la cause et produisez un nouveau flux, ou dites à la nation que celui-ci est juste."));
    }

    private void columns() {
        grid.component("Formation", ConstatsNationView::formation)
                .setFlexGrow(2)
                .setWidth("16rem");
        grid.component("Ce que dit la nation", fiche -> chosen() == Which.CORRIGEES ? mended(fiche) : said(fiche))
                .setFlexGrow(4)
                .setWidth("24rem");
        grid.text("Lue le", null, fiche -> FrenchText.dateTime(fiche.le(), zone));
    }

    private static Div formation(Fiche fiche) {
        String numero = fiche.numero();
        return new Div(
                new Div(new Span(fiche.intitule())),
                new Div(new Span(numero == null ? "Sans numéro" : "Numéro " + numero)));
    }

    private static Component said(Fiche fiche) {
        UnorderedList list = new UnorderedList();
        list.addClassName("constats");
        if (fiche.constats().isEmpty()) {
            fiche.raisons().forEach(reason -> list.add(new ListItem(reason)));
        }
        fiche.constats().stream().limit(SHOWN).forEach(finding -> list.add(item(finding)));
        int others = fiche.constats().size() - SHOWN;
        if (others > 0) {
            list.add(new ListItem("et " + FrenchText.count(others, "autre constat", "autres constats") + "."));
        }
        return list;
    }

    /** What the catalogue says otherwise: to be mended at its source, so that everybody reads the same. */
    private static Component mended(Fiche fiche) {
        UnorderedList list = new UnorderedList();
        list.addClassName("constats");
        fiche.corrections().stream().limit(SHOWN).forEach(phrase -> list.add(new ListItem(phrase)));
        int others = fiche.corrections().size() - SHOWN;
        if (others > 0) {
            list.add(new ListItem("et " + FrenchText.count(others, "autre correction", "autres corrections") + "."));
        }
        return list;
    }

    private static ListItem item(NationalFinding finding) {
        String where =
                LheoPath.of(finding.path().replaceFirst("^formation/?", "")).inFrench();
        return new ListItem(
                SeverityBadge.of(finding.severity()),
                new Span(" " + finding.message() + (where.isBlank() ? " " : " (" + where + ") ")),
                RuleLink.aside(finding.ruleCode()));
    }
}
