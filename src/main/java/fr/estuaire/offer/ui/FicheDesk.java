package fr.estuaire.offer.ui;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.CitationService;
import fr.estuaire.offer.ContactService;
import fr.estuaire.offer.FicheSearch;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.offer.ui.champ.Contexte;
import fr.estuaire.offer.ui.choix.Pickers;
import org.springframework.stereotype.Component;

/** All that the pages of places and contacts work with. */
@Component
record FicheDesk(
        LieuService lieux,
        ContactService contacts,
        CitationService citations,
        FicheSearch search,
        OrganismeService organismes,
        CurrentPerson currentPerson,
        Pickers pickers) {

    /** Whether the person works for one body, and not for the territory. */
    boolean isBody() {
        return currentPerson.getMembership().role() == Role.ORGANISME;
    }

    /** What the fields of a body’s own documents choose from. */
    Contexte contexte(String organisme) {
        return Contexte.ofFiche(pickers, organismes.get(organisme));
    }
}
