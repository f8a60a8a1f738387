package fr.estuaire.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.shared.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A page whose data the current space may not read: the service refused, not the route. */
@ParentLayout(MainLayout.class)
@PageTitle("Accès refusé")
@AnonymousAllowed
class RefusedPage extends Page implements HasErrorParameter<AccessDeniedException> {
    private final transient DeniedHelp help;

    RefusedPage(DeniedHelp help) {
        super("Accès refusé");
        this.help = help;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(help.explain(event.getLocation()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
