package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.time.Clock;
import java.util.Collection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes back that sessions were called off, long after the moment in which {@link SessionBulk#undo} serves. */
@Service
public class Retablissement {
    private static final String OUVERT = "1";
    private final LotOffres lots;
    private final Clock clock;

    Retablissement(LotOffres lots, Clock clock) {
        this.lots = lots;
        this.clock = clock;
    }

    /**
     * Holds the sessions again that were called off; the others are left as they are.
     *
     * @param rouvrir whether they recruit again; their recruitment stays closed otherwise
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot reinstate(Collection<String> sessions, boolean rouvrir) {
        return lots.edit(Genre.SESSION, sessions, session -> reinstated(session, rouvrir));
    }

    private Element reinstated(Element session, boolean rouvrir) {
        Suivi now = Suivi.of(session);
        if (now.annulation() == null) {
            return session;
        }
        Element held = new Suivi(now.places(), now.capacite(), now.releveLe(), null, now.etatLe()).writeIn(session);
        return rouvrir ? ColonneSession.ETAT.write(held, OUVERT, clock.instant()) : held;
    }
}
