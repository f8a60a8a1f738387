package fr.estuaire.shell.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import org.springframework.context.annotation.Scope;

/** Where the person works, on top of the menu, and the way to their other spaces. */
@SpringComponent
@Scope("prototype")
class SpacePanel extends Div {
    private final transient SpaceWords words;
    private final transient SpaceDoor door;

    SpacePanel(CurrentPerson currentPerson, SpaceWords words, SpaceDoor door) {
        this.words = words;
        this.door = door;
        addClassName("espace");
        currentPerson.find().ifPresent(this::show);
    }

    private void show(SignedInPerson person) {
        Membership current = person.current();
        Span name = new Span(current == null ? "Aucun espace" : words.space(current));
        name.addClassName("espace-nom");
        Span role = new Span(current == null ? "Demandez un accès à votre administration." : words.role(current));
        role.addClassName("espace-role");
        Div text = new Div(name, role);
        text.addClassName("espace-mots");
        Div line = new Div(MainLayout.mark(), text);
        line.addClassName("espace-ligne");
        add(line);
        if (person.memberships().size() > 1) {
            add(chooser(person));
        }
    }

    /** A menu rather than a select: a letter typed on a closed select would change space at once. */
    private MenuBar chooser(SignedInPerson person) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL);
        MenuItem root = bar.addItem(VaadinIcon.EXCHANGE.create());
        root.add(new Span("Changer d’espace"));
        for (Membership membership : person.memberships()) {
            MenuItem item = root.getSubMenu().addItem(words.both(membership));
            boolean here = membership.equals(person.current());
            item.setCheckable(true);
            item.setChecked(here);
            item.setEnabled(!here);
            item.addClickListener(event -> getUI().ifPresent(ui -> door.enter(membership, ui, "")));
        }
        return bar;
    }
}
