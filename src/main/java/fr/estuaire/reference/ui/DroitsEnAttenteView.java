package fr.estuaire.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.DroitsEnAttente;
import fr.estuaire.reference.PerteAnnoncee;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import jakarta.annotation.security.RolesAllowed;

/** The rights that the registers take away and that still count, until they have said so often enough. */
@Route("referentiels/droits-en-attente")
@PageTitle("Droits en attente")
@RolesAllowed(Role.Nom.NATIONAL)
class DroitsEnAttenteView extends Page implements BeforeEnterObserver {
    private final TextField cle =
            Filters.search("Rechercher", "Numéro de déclaration, SIRET ou certification", text -> filter());
    private final PagedGrid<PerteAnnoncee> grid;

    DroitsEnAttenteView(DroitsEnAttente droits) {
        super("Droits en attente");
        wide();
        subtitle(
                "Un droit que son répertoire retire n’est perdu qu’après plusieurs imports qui le disent, sur plusieurs"
                        + " jours. Jusque-là, rien ne change pour les offres.");
        back(new RouterLink("Référentiels", ReferentielsView.class));
        grid = new PagedGrid<>(
                slice -> droits.list(cle.getValue(), slice),
                () -> droits.count(cle.getValue()),
                new EmptyState(
                        VaadinIcon.HOURGLASS,
                        "Aucune perte n’est annoncée.",
                        "Elles paraissent ici après un import qui retire un droit."));
        grid.text("Droit", null, PerteAnnoncee::droit).setFlexGrow(2);
        grid.component("À qui", DroitsEnAttenteView::owner);
        grid.text("Annoncée", null, one -> FrenchText.date(one.premierJour()));
        grid.text("Vue la dernière fois", null, one -> FrenchText.date(one.dernierJour()));
        grid.number("Imports", null, PerteAnnoncee::vuImports);
        grid.number("Jours", null, PerteAnnoncee::vuJours);
        add(new Filters(cle, grid.counter("droit", "droits")), grid);
    }

    private static Component owner(PerteAnnoncee one) {
        String key = one.cle();
        String last = key.substring(key.lastIndexOf(' ') + 1);
        if (last.matches("\\d{14}")) {
            return new RouterLink(key, EtablissementView.class, EtablissementView.parameters(last));
        }
        RouterLink link = new RouterLink(key, QuiFormeView.class);
        link.setQueryParameters(QueryParameters.of("recherche", key));
        return key.isBlank() ? new Span() : link;
    }

    private void filter() {
        grid.refresh();
        Addresses.replace(
                this,
                "referentiels/droits-en-attente",
                "recherche",
                cle.getValue().strip());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cle.setValue(Addresses.text(event, "recherche"));
    }
}
