package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a change of recruitment: the document of the session, the offer that follows, its history, and what readers see. */
@Component
class RecrutementWriting {
    static final String GONE = "Cette session n’existe plus : quelqu’un l’a supprimée. Rechargez la page.";

    private final Formations formations;
    private final Parties parties;
    private final LheoWriting lheo;
    private final Evenements evenements;
    private final BodyAccess access;
    private final Territories territories;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RecrutementWriting(
            Formations formations,
            Parties parties,
            LheoWriting lheo,
            Evenements evenements,
            BodyAccess access,
            Territories territories,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.formations = formations;
        this.parties = parties;
        this.lheo = lheo;
        this.evenements = evenements;
        this.access = access;
        this.territories = territories;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Must run in a transaction that sees what others commit: the session is read again once its offer is locked. */
    void change(String session, UnaryOperator<Element> gesture) {
        Formation formation = formations.getLocked(find(session).formation());
        access.check(formation.organisme());
        Partie now = find(session);
        requireAlive(now.document());
        Element changed = LheoGrammar.inOrder(gesture.apply(now.document()));
        if (changed.equals(now.document())) {
            return;
        }
        parties.update(
                List.of(new Partie(now.numero(), now.genre(), now.formation(), now.parent(), now.version(), changed)));
        formation.follow(access.identifiant(), clock.instant());
        formations.update(formation);
        note(now, changed);
        tell(formation, now, changed);
    }

    private void note(Partie before, Element after) {
        Instant since = startOfDay();
        String earlier = evenements
                .findRecrutement(before.formation(), before.numero(), since)
                .orElse(null);
        evenements.putRecrutement(
                before.formation(),
                before.numero(),
                since,
                access.identifiant(),
                RecrutementMots.tell(before.document(), after, earlier));
    }

    private void tell(Formation formation, Partie session, Element changed) {
        if (formation.isPubliee()) {
            Element resolved = DatesOuvertes.recrutements(lheo.resolve(formation.organisme(), changed));
            publisher.publishEvent(new RecrutementChange(
                    formation.numero(), session.numero(), resolved, access.identifiant(), clock.instant()));
        }
    }

    private Instant startOfDay() {
        ZoneId zone = territories.getCurrent().fuseau();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private static void requireAlive(Element session) {
        if (Suivi.of(session).annulation() != null) {
            throw new IllegalStateException("Cette session est annulée : son recrutement ne change plus.");
        }
    }

    private Partie find(String session) {
        return parties.find(session)
                .filter(partie -> partie.genre() == Genre.SESSION)
                .orElseThrow(() -> new NoSuchElementException(GONE));
    }
}
