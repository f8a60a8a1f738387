package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.doublon.Doublon;
import fr.estuaire.rollup.doublon.Doublon.Cote;
import fr.estuaire.rollup.doublon.DoublonFilter;
import fr.estuaire.rollup.doublon.DoublonSearch;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;

/** The sessions of the territory that another one publishes too: which one the nation retains, and why. */
@Route("doublons-du-territoire")
@PageTitle("Doublons avec d’autres territoires")
@Menu(order = 31.5, icon = "vaadin:copy-o", title = "Doublons")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class DoublonsTerritoireView extends Page {
    private final String own;
    private final Select<TenantDefinition> autre = new Select<>();
    private final Select<DoublonFilter.Cote> cote = new Select<>();
    private final PagedGrid<Doublon> grid;

    DoublonsTerritoireView(DoublonSearch search, Territories territories) {
        super("Doublons avec d’autres territoires");
        this.own = territories.getCurrent().code();
        wide();
        subtitle(
                "Vos sessions qu’un autre territoire publie aussi. Toutes restent au catalogue national\u00A0; une seule part quand un consommateur le demande sans doublons. Si votre session est de trop, retirez-la de votre offre. Si c’est celle de l’autre territoire, écrivez aux personnes de sa collecte\u00A0; si elles ne sont pas d’accord, écrivez à la nation, qui voit les mêmes doublons.");
        grid = new PagedGrid<>(
                slice -> search.listOwn(other(), cote.getValue(), slice),
                () -> search.countOwn(other(), cote.getValue()),
                new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        "Aucune de vos sessions n’est publiée ailleurs.",
                        "Les doublons se cherchent à la fin de chaque consolidation nationale."));
        new DoublonColumns(territories, this::title).add(grid);
        autre.setLabel("Avec");
        autre.setItems(territories.list().stream()
                .filter(one -> !one.code().equals(own))
                .toList());
        autre.setEmptySelectionAllowed(true);
        autre.setEmptySelectionCaption("Tous les territoires");
        autre.setItemLabelGenerator(one -> one == null ? "Tous les territoires" : one.nom());
        autre.addValueChangeListener(event -> grid.refresh());
        cote.setLabel("Sessions");
        cote.setItems(DoublonFilter.Cote.values());
        cote.setEmptySelectionAllowed(true);
        cote.setEmptySelectionCaption("Toutes");
        cote.setItemLabelGenerator(one -> one == null ? "Toutes" : one.libelle());
        cote.addValueChangeListener(event -> grid.refresh());
        add(new Filters(autre, cote, grid.counter("doublon", "doublons")), grid);
    }

    private String other() {
        return autre.getValue() == null ? "" : autre.getValue().code();
    }

    /** What another territory publishes is read at the nation's or there. */
    private Component title(Cote offer) {
        return offer.territoire().equals(own)
                ? new Anchor("parcours/" + offer.numero(), offer.intitule())
                : new Span(offer.intitule());
    }
}
