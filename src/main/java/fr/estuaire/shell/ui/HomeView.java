package fr.estuaire.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.MapCanvas;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/**
 * The first page after sign-in: what waits for the person in this space, or the way to the pages of the menu.
 *
 * <p>Names the components of every page: the bundle loads at once what the page at the empty address uses, and the rest
 * page by page as it knew them when it was built. A page added since would find its components nowhere.
 *
 * @see <a href="../../../../../../../docs/decisions/0007-committed-bundle.md">decision 7</a>
 */
@Route("")
@PageTitle("Tableau de bord")
@Menu(order = 0, icon = "vaadin:home", title = "Tableau de bord")
@Uses(AppLayout.class)
@Uses(DrawerToggle.class)
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(Icon.class)
@Uses(LoginForm.class)
@Uses(MenuBar.class)
@Uses(Notification.class)
@Uses(Scroller.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(SideNav.class)
@Uses(SideNavItem.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(Upload.class)
@Uses(MapCanvas.class)
@PermitAll
class HomeView extends Page {

    HomeView(CurrentPerson currentPerson, SpaceWords words, List<DashboardPanel> panels, MenuEntries entries) {
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
        add(shown.isEmpty() ? links(entries) : board(shown));
    }

    private static Div board(List<DashboardPanel> panels) {
        Div board = new Div();
        board.addClassName("tableau");
        panels.forEach(panel -> board.add(panel.create()));
        return board;
    }

    private static Div links(MenuEntries entries) {
        Div links = new Div();
        links.addClassName("portes");
        entries.list().stream()
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
