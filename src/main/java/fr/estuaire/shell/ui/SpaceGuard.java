package fr.estuaire.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import fr.estuaire.identity.CurrentPerson;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Stops a page opened in one space from going on in another: the session is shared by all tabs, hence a switch in one
 * of them changes the space of the rest. Such a page gets no answer but the invitation to reload.
 */
@Component
class SpaceGuard implements RequestHandler {
    private static final String KEY = "estuaire.espace";
    private final transient CurrentPerson currentPerson;

    SpaceGuard(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** Remembers where the page was opened. */
    void opened(UI ui) {
        ComponentUtil.setData(ui, KEY, place().orElse(""));
    }

    /** Whether the person has gone to another space since the page was opened. Signing out is not this guard's affair. */
    boolean isElsewhere(UI ui) {
        return place().filter(place -> !place.equals(ComponentUtil.getData(ui, KEY)))
                .isPresent();
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (!"uidl".equals(request.getParameter("v-r")) || !isElsewhere(session, request)) {
            return false;
        }
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(VaadinService.createCriticalNotificationJSON(
                        "Vous avez changé d’espace dans un autre onglet",
                        "Cliquez ici pour recharger cette page dans votre espace actuel. Ce qui n’était pas enregistré est perdu.",
                        null,
                        null));
        return true;
    }

    private boolean isElsewhere(VaadinSession session, VaadinRequest request) {
        session.lock();
        try {
            UI ui = session.getService().findUI(request);
            return ui != null && isElsewhere(ui);
        } finally {
            session.unlock();
        }
    }

    private Optional<String> place() {
        return currentPerson.find().map(person -> person.identifiant() + " " + person.current());
    }
}
