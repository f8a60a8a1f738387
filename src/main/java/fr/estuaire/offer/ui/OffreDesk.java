package fr.estuaire.offer.ui;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.ContactService;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.ui.choix.Pickers;
import fr.estuaire.offer.ui.sessions.SessionsDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All that the form of an offer works with. */
@Component
record OffreDesk(
        OffreService offres,
        PartieService parties,
        OffreQuality quality,
        LieuService lieux,
        ContactService contacts,
        OrganismeService organismes,
        CurrentPerson currentPerson,
        Pickers pickers,
        SessionsDesk sessions) {

    /** The form of one section of an offer, at an action and a session: the first ones unless they are named. */
    Saisie open(
            Offre offre,
            Champ.Section section,
            Optional<String> action,
            Optional<String> session,
            Saisie.Listener listener) {
        return new Saisie(this, offre, section, action, session, listener);
    }
}
