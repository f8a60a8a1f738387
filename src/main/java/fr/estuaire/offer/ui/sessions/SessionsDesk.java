package fr.estuaire.offer.ui.sessions;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.Retablissement;
import fr.estuaire.offer.Retouches;
import fr.estuaire.offer.SessionBulk;
import fr.estuaire.offer.SessionSearch;
import fr.estuaire.offer.calendrier.JoursFeries;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** All that the pages of sessions work with. */
@Component
public record SessionsDesk(
        SessionSearch search,
        SessionBulk bulk,
        Retouches retouches,
        Retablissement retablissement,
        OffreSearch offres,
        PartieService parties,
        LieuService lieux,
        CurrentPerson currentPerson,
        Territories territories,
        Clock clock) {

    /** What day it is in the territory. */
    LocalDate today() {
        return LocalDate.now(localClock());
    }

    /** The clock of the territory. */
    Clock localClock() {
        return clock.withZone(territories.getCurrent().fuseau());
    }

    /** The public holidays of the territory. */
    JoursFeries holidays() {
        return JoursFeries.ofTerritory(territories.getCurrent().codesDepartement());
    }
}
