package fr.estuaire.offer.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.ui.sessions.SerieForm;
import fr.estuaire.offer.ui.sessions.SessionsDesk;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** A series of sessions to add to an action: its rhythm, then the dates that it gives, then the sessions. */
@Route("sessions/serie")
@PageTitle("Ajouter une série de sessions")
@RolesAllowed(Role.Nom.ORGANISME)
class AjouterSerieView extends Page implements BeforeEnterObserver {
    private final transient SessionsDesk desk;

    AjouterSerieView(SessionsDesk desk) {
        super("Ajouter une série de sessions");
        this.desk = desk;
        subtitle("Dites à quel rythme elles reviennent\u00A0: les dates se calculent, jours fériés compris.");
        back(new RouterLink("Mes sessions", MesSessionsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        SerieForm form = new SerieForm(desk);
        event.getLocation().getQueryParameters().getSingleParameter("offre").ifPresent(form::choose);
        add(form);
    }
}
