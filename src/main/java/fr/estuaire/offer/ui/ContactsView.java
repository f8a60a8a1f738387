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

/** The people and desks that the body names in its offers, entered once. */
@Route("contacts")
@PageTitle("Mes contacts")
@Menu(order = 11.5, icon = "vaadin:users", title = "Mes contacts")
@StyleSheet("estuaire/offre.css")
@RolesAllowed(Role.Nom.ORGANISME)
class ContactsView extends Page {
    ContactsView(FicheDesk desk) {
        super("Mes contacts");
        subtitle("Les personnes et les services à joindre. Vous les choisissez ensuite dans vos offres.");
        Button create = new Button(
                "Nouveau contact",
                VaadinIcon.PLUS.create(),
                event -> getUI().ifPresent(
                                ui -> ui.navigate(ContactView.class, new RouteParameters("numero", FicheView.NEW))));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        add(FichesList.contacts(desk, desk.currentPerson().getOrganisme()));
    }
}
