package fr.estuaire.shell.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Page;
import jakarta.servlet.http.HttpServletResponse;

/** A page that failed to open: an apology, a reference to report, and nothing of the cause. */
@ParentLayout(MainLayout.class)
@PageTitle("Erreur inattendue")
@AnonymousAllowed
class UnexpectedErrorPage extends Page implements HasErrorParameter<Exception> {
    UnexpectedErrorPage() {
        super("Erreur inattendue");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference =
                Mishap.log(parameter.getCaughtException(), event.getLocation().getPath());
        add(new EmptyState(
                VaadinIcon.WARNING,
                "Cette page n’a pas pu s’ouvrir.",
                "Recommencez dans un instant. Si cela se répète, signalez la référence " + reference
                        + " à l’administration : elle y retrouvera la cause.",
                new RouterLink("Aller au tableau de bord", HomeView.class)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
