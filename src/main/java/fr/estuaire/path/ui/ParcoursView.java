package fr.estuaire.path.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.path.Parcours;
import fr.estuaire.path.Parcours.Trajet;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The way of an offer of the territory, from its form to the national deliveries. */
@Route("parcours/:numero")
@RolesAllowed({Role.Nom.ORGANISME, Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
@StyleSheet("estuaire/offre.css")
class ParcoursView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Parcours parcours;
    private final transient Territories territories;
    private final transient CurrentPerson person;
    private String name = "Parcours";

    ParcoursView(Parcours parcours, Territories territories, CurrentPerson person) {
        super("Parcours");
        this.parcours = parcours;
        this.territories = territories;
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(parcours.get(event.getRouteParameters().get("numero").orElse("")));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(Trajet trajet) {
        clear();
        name = "Parcours de « %s »".formatted(Objects.requireNonNullElse(trajet.titre(), trajet.numero()));
        title(name);
        subtitle("Numéro %s · de la saisie aux livraisons nationales, du plus ancien au plus récent."
                .formatted(trajet.numero()));
        if (trajet.titre() != null) {
            boolean body = person.getMembership().role() == Role.ORGANISME;
            actions(new Anchor((body ? "offres/" : "offres-du-territoire/") + trajet.numero(), "Ouvrir l’offre"));
        }
        add(new WaySection(trajet.etapes(), territories.getCurrent().fuseau(), false));
    }
}
