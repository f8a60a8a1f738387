package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;

/** The places of training of a body, for the collectors of its territory. */
@Route("organismes/:numero/lieux")
@PageTitle("Lieux de l’organisme")
@StyleSheet("estuaire/offre.css")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class LieuxOrganismeView extends Page implements BeforeEnterObserver {
    private final transient FicheDesk desk;

    LieuxOrganismeView(FicheDesk desk) {
        super("Lieux de l’organisme");
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(desk.organismes().get(event.getRouteParameters().get("numero").orElse("")));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private void show(OrganismeFiche organisme) {
        subtitle(organisme.nom());
        back(new RouterLink(organisme.nom(), OrganismeView.class, OrganismeView.parameters(organisme.numero())));
        actions(new Button(
                "Nouveau lieu",
                VaadinIcon.PLUS.create(),
                event -> getUI().ifPresent(
                                ui -> ui.navigate("lieux/nouveau", Urls.parameters("organisme", organisme.numero())))));
        clear();
        add(FichesList.lieux(desk, organisme.numero()));
    }
}
