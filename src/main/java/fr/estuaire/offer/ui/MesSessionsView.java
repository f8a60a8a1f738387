package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.ui.sessions.CalendrierSessions;
import fr.estuaire.offer.ui.sessions.ListeSessions;
import fr.estuaire.offer.ui.sessions.SessionsDesk;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** All sessions of the body for which the person works, in a list in which one types or by month. */
@Route("sessions")
@PageTitle("Mes sessions")
@Menu(order = 10.5, icon = "vaadin:calendar", title = "Mes sessions")
@RolesAllowed(Role.Nom.ORGANISME)
class MesSessionsView extends Page implements BeforeEnterObserver {
    private static final String PATH = "sessions";
    private static final String CALENDRIER = "calendrier";
    private final transient SessionsDesk desk;

    MesSessionsView(SessionsDesk desk) {
        super("Mes sessions");
        this.desk = desk;
        wide();
        addClassName("page-sessions");
        Button series = new Button("Ajouter une série", VaadinIcon.PLUS.create(), event -> addSeries());
        series.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(series);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        clear();
        boolean calendar =
                query.getSingleParameter("vue").filter(CALENDRIER::equals).isPresent();
        add(tabs(calendar));
        if (calendar) {
            subtitle("Ce qui commence, finit ou se tient chaque jour. Les flèches tournent les mois.");
            add(month(query));
        } else {
            subtitle("Écrivez dans une case pour la changer\u00A0; cochez des lignes pour les changer ensemble.");
            ListeSessions list = new ListeSessions(
                    desk, filters -> getUI().ifPresent(ui -> Urls.replace(ui, PATH, QueryParameters.simple(filters))));
            list.read(query);
            add(list);
        }
    }

    private static Nav tabs(boolean calendar) {
        Nav tabs = new Nav(tab("Liste", PATH, !calendar), tab("Calendrier", PATH + "?vue=" + CALENDRIER, calendar));
        tabs.addClassName("onglets");
        tabs.getElement().setAttribute("aria-label", "Façons de voir les sessions");
        return tabs;
    }

    private static Anchor tab(String words, String address, boolean current) {
        Anchor tab = new Anchor(address, words);
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    private CalendrierSessions month(QueryParameters query) {
        CalendrierSessions calendar = new CalendrierSessions(
                desk,
                month -> getUI().ifPresent(ui ->
                        Urls.replace(ui, PATH, Urls.parameters("vue", CALENDRIER, "mois", month.toString()))));
        query.getSingleParameter("mois").flatMap(MesSessionsView::read).ifPresent(calendar::show);
        return calendar;
    }

    private static Optional<YearMonth> read(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void addSeries() {
        getUI().ifPresent(ui -> ui.navigate("sessions/serie"));
    }
}
