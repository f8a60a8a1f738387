package fr.estuaire.offer.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import jakarta.annotation.security.RolesAllowed;

/** The places of training of a body, for the collectors of its territory. */
@Route("organismes/:numero/lieux")
@PageTitle("Lieux de l’organisme")
@StyleSheet("estuaire/offre.css")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class LieuxOrganismeView extends FichesOrganismePage {
    LieuxOrganismeView(FicheDesk desk) {
        super(desk, "Lieux de l’organisme", "Nouveau lieu", "lieux/nouveau");
    }

    @Override
    FichesList list(FicheDesk from, String organisme) {
        return FichesList.lieux(from, organisme);
    }
}
