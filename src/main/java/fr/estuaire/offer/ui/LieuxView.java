package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** The places of training of the body, entered once and chosen in its actions. */
@Route("lieux")
@PageTitle("Mes lieux")
@Menu(order = 11, icon = "vaadin:map-marker", title = "Mes lieux")
@RolesAllowed(Role.Nom.ORGANISME)
class LieuxView extends Page {
    LieuxView(LieuService lieux, CurrentPerson currentPerson) {
        super("Mes lieux");
        subtitle("Les lieux où vous formez. Vous les choisissez ensuite dans vos actions.");
        Button create = new Button(
                "Nouveau lieu",
                VaadinIcon.PLUS.create(),
                event -> getUI().ifPresent(
                                ui -> ui.navigate(LieuView.class, new RouteParameters("numero", LieuView.NEW))));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        Grid<LieuFiche> grid = new Grid<>();
        grid.addClassName("liste");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(LieuxView::link).setHeader("Lieu").setAutoWidth(true);
        grid.addColumn(lieu -> lieu.adresse().onOneLine()).setHeader("Adresse").setFlexGrow(2);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.MAP_MARKER,
                "Aucun lieu pour le moment.",
                "Ajoutez le premier : son adresse servira dans toutes vos actions."));
        grid.setItems(lieux.list(currentPerson.getOrganisme()));
        add(grid);
    }

    private static RouterLink link(LieuFiche lieu) {
        return new RouterLink(lieu.nom(), LieuView.class, new RouteParameters("numero", lieu.numero()));
    }
}
