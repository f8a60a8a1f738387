package fr.estuaire.offer.ui;

import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.RecrutementService;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the cards of recruitment work with. */
@Component
record RecrutementDesk(RecrutementService recrutements, LieuService lieux, Territories territories, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    LocalTime hour() {
        return LocalTime.now(clock.withZone(zone()));
    }

    List<LieuFiche> listLieux(String organisme) {
        return lieux.list(organisme);
    }

    private ZoneId zone() {
        return territories.getCurrent().fuseau();
    }
}
