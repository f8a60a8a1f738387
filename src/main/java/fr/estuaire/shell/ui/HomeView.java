package fr.estuaire.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The first page after sign-in: what waits for the person in this space, or the way to the pages of the menu. */
@Route("")
@PageTitle("Tableau de bord")
@Menu(order = 0, icon = "vaadin:home", title = "Tableau de bord")
@PermitAll
class HomeView extends Page {

    HomeView(CurrentPerson currentPerson, SpaceWords words, List<DashboardPanel> panels) {
        super("Tableau de bord");
        SignedInPerson person = currentPerson.get();
        Membership current = person.current();
        if (current == null) {
            add(new EmptyState(
                    VaadinIcon.LOCK,
                    "Votre compte n’a encore accès à aucun espace.",
                    "Demandez un accès à l’administration de votre territoire, puis reconnectez-vous."));
            return;
        }
        subtitle("Bonjour " + person.nom() + ". Vous êtes dans l’espace " + words.both(current) + ".");
        List<DashboardPanel> shown = panels.stream()
                .filter(panel -> panel.roles().contains(current.role().name()))
                .sorted(Comparator.comparingInt(DashboardPanel::order))
                .toList();
        add(shown.isEmpty() ? links() : board(shown));
    }

    private static Div board(List<DashboardPanel> panels) {
        Div board = new Div();
        board.addClassName("tableau");
        panels.forEach(panel -> board.add(panel.create()));
        return board;
    }

    private static Div links() {
        Div links = new Div();
        links.addClassName("portes");
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !entry.menuClass().equals(HomeView.class))
                .map(HomeView::link)
                .forEach(links::add);
        return links;
    }

    private static Anchor link(MenuEntry entry) {
        Anchor link = new Anchor(entry.path().replaceFirst("^/", ""), "");
        if (entry.icon() != null) {
            link.add(new Icon(entry.icon()));
        }
        link.add(new Span(entry.title()));
        link.addClassName("porte");
        return link;
    }
}
