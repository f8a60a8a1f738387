package fr.estuaire.path.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import fr.estuaire.identity.Role;
import fr.estuaire.path.Parcours;
import fr.estuaire.path.Parcours.Trajet;
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;

/** The national part of the way of an offer: what came before its territory's output is the territory's own. */
@Route("parcours/:territoire/:numero")
@RolesAllowed(Role.Nom.NATIONAL)
@StyleSheet("estuaire/offre.css")
class ParcoursNationalView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Parcours parcours;
    private final transient Territories territories;
    private String name = "Parcours";

    ParcoursNationalView(Parcours parcours, Territories territories) {
        super("Parcours");
        this.parcours = parcours;
        this.territories = territories;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String territoire = parameters.get("territoire").orElse("");
        try {
            show(
                    territoire,
                    parcours.getNational(territoire, parameters.get("numero").orElse("")));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(String territoire, Trajet trajet) {
        clear();
        name = "Parcours de l’offre " + trajet.numero();
        title(name);
        subtitle("%s · depuis le flux du territoire\u00A0; la saisie et la relecture sont au territoire."
                .formatted(
                        territories.find(territoire).map(TenantDefinition::nom).orElse(territoire)));
        actions(new Anchor(
                "catalogue/" + territoire + "/" + URLEncoder.encode(trajet.numero(), StandardCharsets.UTF_8),
                "Ouvrir la fiche"));
        add(new WaySection(trajet.etapes(), CatalogueDay.LEGAL_TIME, true));
    }
}
