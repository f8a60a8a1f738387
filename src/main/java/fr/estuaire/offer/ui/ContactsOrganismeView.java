package fr.estuaire.offer.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import jakarta.annotation.security.RolesAllowed;

/** The contacts of a body, for the collectors of its territory. */
@Route("organismes/:numero/contacts")
@PageTitle("Contacts de l’organisme")
@StyleSheet("estuaire/offre.css")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class ContactsOrganismeView extends FichesOrganismePage {
    ContactsOrganismeView(FicheDesk desk) {
        super(desk, "Contacts de l’organisme", "Nouveau contact", "contacts/nouveau");
    }

    @Override
    FichesList list(FicheDesk from, String organisme) {
        return FichesList.contacts(from, organisme);
    }
}
