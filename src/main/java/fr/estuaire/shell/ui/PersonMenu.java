package fr.estuaire.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.estuaire.identity.CurrentPerson;
import org.springframework.context.annotation.Scope;

/** Who is signed in, and the way out. */
@SpringComponent
@Scope("prototype")
class PersonMenu extends Div {
    PersonMenu(CurrentPerson currentPerson, AuthenticationContext authentication) {
        addClassName("personne");
        currentPerson.find().ifPresent(person -> {
            Button leave = new Button("Se déconnecter", VaadinIcon.SIGN_OUT.create(), event -> authentication.logout());
            leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(new Span(person.nom()), leave);
        });
    }
}
