package fr.estuaire.shell.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Page;
import jakarta.servlet.http.HttpServletResponse;

/** No page, or nothing to show, at this address. */
@ParentLayout(MainLayout.class)
@PageTitle("Page introuvable")
@AnonymousAllowed
class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {
    NotFoundPage() {
        super("Page introuvable");
        add(new EmptyState(
                VaadinIcon.SEARCH,
                "Il n’y a rien à cette adresse.",
                "Vérifiez l’adresse, ou repartez du tableau de bord. Un lien reçu d’un collègue peut mener à un autre espace que le vôtre.",
                new RouterLink("Aller au tableau de bord", HomeView.class)));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
