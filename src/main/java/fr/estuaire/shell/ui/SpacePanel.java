package fr.estuaire.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.identity.SpaceSwitch;
import fr.estuaire.tenant.Territories;
import org.springframework.context.annotation.Scope;

/** Where the person works: the territory's name, always in sight, and the way to their other spaces. */
@SpringComponent
@Scope("prototype")
class SpacePanel extends Div {
    private final transient Territories territories;

    SpacePanel(CurrentPerson currentPerson, Territories territories, SpaceSwitch spaces) {
        this.territories = territories;
        addClassName("espace");
        currentPerson.find().ifPresent(person -> show(person, spaces));
    }

    private void show(SignedInPerson person, SpaceSwitch spaces) {
        Membership current = person.current();
        if (current == null) {
            add(new Span("Aucun espace"));
            return;
        }
        territories
                .find(String.valueOf(current.territoire()))
                .ifPresent(territory -> getStyle().set("--couleur-territoire", territory.couleur()));
        Span name = new Span(spaceName(current));
        name.addClassName("espace-nom");
        Span role = new Span(roleName(current));
        role.addClassName("espace-role");
        add(MainLayout.mark(), name, role);
        if (person.memberships().size() > 1) {
            add(chooser(person, current, spaces));
        }
    }

    private Select<Membership> chooser(SignedInPerson person, Membership current, SpaceSwitch spaces) {
        Select<Membership> chooser = new Select<>();
        chooser.setLabel("Changer d’espace");
        chooser.setItems(person.memberships());
        chooser.setItemLabelGenerator(membership -> spaceName(membership) + " · " + roleName(membership));
        chooser.setValue(current);
        chooser.addValueChangeListener(event -> {
            spaces.enter(
                    event.getValue(),
                    VaadinServletRequest.getCurrent().getHttpServletRequest(),
                    VaadinServletResponse.getCurrent().getHttpServletResponse());
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        return chooser;
    }

    private String spaceName(Membership membership) {
        String code = membership.territoire();
        return code == null
                ? "National"
                : territories.find(code).map(t -> t.nom()).orElse(code);
    }

    private static String roleName(Membership membership) {
        String body = membership.organismeNom();
        return body == null ? membership.role().libelle() : body;
    }
}
