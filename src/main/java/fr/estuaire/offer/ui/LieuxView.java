package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** The places of training of the body, entered once and chosen in its actions. */
@Route("lieux")
@PageTitle("Mes lieux")
@Menu(order = 11, icon = "vaadin:map-marker", title = "Mes lieux")
@StyleSheet("estuaire/offre.css")
@RolesAllowed(Role.Nom.ORGANISME)
class LieuxView extends Page {
    LieuxView(FicheDesk desk) {
        super("Mes lieux");
        subtitle("Les lieux où vous formez. Vous les choisissez ensuite dans vos actions.");
        Button create = new Button(
                "Nouveau lieu",
                VaadinIcon.PLUS.create(),
                event -> getUI().ifPresent(
                                ui -> ui.navigate(LieuView.class, new RouteParameters("numero", FicheView.NEW))));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        add(FichesList.lieux(desk, desk.currentPerson().getOrganisme()));
    }
}
