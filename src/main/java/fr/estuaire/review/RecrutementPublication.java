package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.offer.RecrutementChange;
import fr.estuaire.tenant.Territories;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows readers a change of recruitment at once: what the collectors approved, with another recruitment in one session. What is
 * not live stays so: nobody’s decision is undone.
 */
@Component
class RecrutementPublication {
    private final Publications publications;
    private final Territories territories;

    RecrutementPublication(Publications publications, Territories territories) {
        this.publications = publications;
        this.territories = territories;
    }

    @EventListener
    void renew(RecrutementChange change) {
        publications.findLive(change.formation()).ifPresent(live -> renew(live, change));
    }

    private void renew(Publication live, RecrutementChange change) {
        ZoneId zone = territories.getCurrent().fuseau();
        LocalDate day = change.le().atZone(zone).toLocalDate();
        Element published = Fragment.parse(live.fragment()).element();
        replace(published, change, day.format(DateTimeFormatter.BASIC_ISO_DATE))
                .ifPresent(renewed -> publications.renew(
                        live,
                        Fragment.of(renewed),
                        change.par(),
                        change.le(),
                        day.atStartOfDay(zone).toInstant()));
    }

    /** Empty when the session is not published, or says the same already. What would not be valid Lhéo stays out. */
    private static Optional<Element> replace(Element published, RecrutementChange change, String day) {
        Optional<Element> whole = PublishedSession.replace(published, change.session(), change::applyTo, day);
        return whole.filter(RecrutementPublication::isValid)
                .or(() -> whole.flatMap(
                        _ -> PublishedSession.replace(published, change.session(), stateOf(change), day)));
    }

    private static UnaryOperator<Element> stateOf(RecrutementChange change) {
        return change::applyStateTo;
    }

    private static boolean isValid(Element formation) {
        return new SchemaCheck(SchemaProfile.STRICT).check(formation).isEmpty();
    }
}
