package fr.estuaire.shell.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.SignedInPerson;
import org.springframework.context.annotation.Scope;

/** Who is signed in: their account, the look of the pages, and the way out. */
@SpringComponent
@Scope("prototype")
class PersonMenu extends Div {
    PersonMenu(CurrentPerson currentPerson, AuthenticationContext authentication) {
        addClassName("personne");
        currentPerson.find().ifPresent(person -> add(menu(person, authentication)));
    }

    private MenuBar menu(SignedInPerson person, AuthenticationContext authentication) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem root = bar.addItem(VaadinIcon.USER.create());
        Span name = new Span(person.nom());
        name.addClassName("personne-nom");
        root.add(name);
        root.getElement().setAttribute("aria-label", "Votre compte : " + person.nom());
        root.getSubMenu().addItem("Mon compte", event -> getUI().ifPresent(ui -> ui.navigate("mon-compte")));
        MenuItem look = root.getSubMenu().addItem("Apparence");
        for (Look choice : Look.values()) {
            look.getSubMenu().addItem(choice.word(), event -> getUI().ifPresent(choice::apply));
        }
        root.getSubMenu().addSeparator();
        root.getSubMenu().addItem("Se déconnecter", event -> authentication.logout());
        return bar;
    }
}
