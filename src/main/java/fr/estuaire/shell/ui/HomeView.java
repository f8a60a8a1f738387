package fr.estuaire.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.CurrentPerson;
import jakarta.annotation.security.PermitAll;

/** The first page after sign-in. */
@Route("")
@PageTitle("Accueil")
@Menu(order = 0, icon = "vaadin:home", title = "Accueil")
@PermitAll
class HomeView extends Div {
    HomeView(CurrentPerson currentPerson) {
        addClassName("page");
        add(
                new H2("Bonjour, " + currentPerson.get().nom()),
                new Paragraph("Choisissez dans le menu ce que vous venez faire."));
    }
}
