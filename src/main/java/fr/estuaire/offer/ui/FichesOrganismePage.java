package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.shared.ui.Page;
import java.util.NoSuchElementException;

/** The places or the contacts of a body, for the collectors of its territory. */
abstract class FichesOrganismePage extends Page implements BeforeEnterObserver {
    private final transient FicheDesk desk;
    private final String create;
    private final String newFiche;

    /**
     * @param create words of the button that makes one
     * @param newFiche way to the page that makes one
     */
    FichesOrganismePage(FicheDesk desk, String title, String create, String newFiche) {
        super(title);
        this.desk = desk;
        this.create = create;
        this.newFiche = newFiche;
    }

    abstract FichesList list(FicheDesk from, String organisme);

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
                create,
                VaadinIcon.PLUS.create(),
                event -> getUI().ifPresent(
                                ui -> ui.navigate(newFiche, Urls.parameters("organisme", organisme.numero())))));
        clear();
        add(list(desk, organisme.numero()));
    }
}
