package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.OrganismeLine;
import fr.estuaire.offer.OrganismeSearch;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;

/** The training bodies of the territory; the search stays in the address. */
@Route("organismes")
@PageTitle("Organismes")
@Menu(order = 22, icon = "vaadin:building", title = "Organismes")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class OrganismesView extends Page implements BeforeEnterObserver {
    private static final String QUERY = "recherche";
    private final TextField search =
            Filters.search("Rechercher", "Nom, numéro, identifiant ou commune", text -> searched());
    private final PagedGrid<OrganismeLine> grid;

    OrganismesView(OrganismeSearch organismes, Territories territories) {
        super("Organismes");
        subtitle("Les organismes de formation du territoire, avec ce qui figure d’eux dans leurs offres.");
        wide();
        Button create = new Button("Nouvel organisme", VaadinIcon.PLUS.create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(event -> open(OrganismeView.NEW));
        actions(create);
        grid = new PagedGrid<>(
                slice -> organismes.list(search.getValue(), slice),
                () -> organismes.count(search.getValue()),
                new EmptyState(
                        VaadinIcon.BUILDING,
                        "Aucun organisme ne correspond.",
                        "Cherchez autrement, ou créez cet organisme : il pourra alors saisir ses offres."));
        columns(territories.getCurrent());
        add(new Filters(search, grid.counter("organisme", "organismes")), grid);
    }

    private void columns(TenantDefinition territory) {
        grid.component("Organisme", OrganismesView::link)
                .setKey("nom")
                .setSortProperty("nom")
                .setFlexGrow(4)
                .setWidth("16rem");
        grid.text(
                        territory.identifiant() == TenantDefinition.IdentifiantOrganisme.LOCAL
                                ? "Numéro local"
                                : territory.identifiant().name(),
                        null,
                        OrganismeLine::identifiant)
                .setWidth("11rem");
        grid.text("Commune", "ville", OrganismeLine::ville).setWidth("11rem");
        grid.text("Numéro", null, OrganismeLine::numero).setWidth("8rem");
        grid.number("Offres", "offres", OrganismeLine::offres).setWidth("7rem");
        grid.number("Publiées", "publiees", OrganismeLine::publiees).setWidth("8rem");
        grid.addItemClickListener(event -> open(event.getItem().numero()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse(""));
    }

    private void searched() {
        grid.refresh();
        getUI().ifPresent(ui -> Urls.replace(
                ui, "organismes", Urls.parameters(QUERY, search.getValue().strip())));
    }

    private static Component link(OrganismeLine line) {
        return new RouterLink(line.nom(), OrganismeView.class, OrganismeView.parameters(line.numero()));
    }

    private void open(String numero) {
        getUI().ifPresent(ui -> ui.navigate(OrganismeView.class, OrganismeView.parameters(numero)));
    }
}
