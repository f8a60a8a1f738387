package fr.estuaire.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.shared.ui.Page;
import jakarta.servlet.http.HttpServletResponse;

/** A page that the role of the current space does not open. */
@ParentLayout(MainLayout.class)
@PageTitle("Accès refusé")
@AnonymousAllowed
class DeniedPage extends Page implements HasErrorParameter<AccessDeniedException> {
    private final transient DeniedHelp help;

    DeniedPage(DeniedHelp help) {
        super("Accès refusé");
        this.help = help;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(help.explain(event.getLocation()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
