package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people type of a session in a list. */
public enum ColonneSession {
    /** A {@link LocalDate}. */
    DEBUT("Début", "periode/debut"),
    /** A {@link LocalDate}. */
    FIN("Fin", "periode/fin"),
    /** A code of Lhéo’s table of states of recruitment. */
    ETAT("Recrutement", "etat-recrutement"),
    /** Places left, an {@link Integer}; known to be so when they are written. */
    PLACES("Places", ""),
    /** An {@link Integer}. */
    CAPACITE("Capacité", "");

    private final String titre;
    private final String chemin;

    ColonneSession(String titre, String chemin) {
        this.titre = titre;
        this.chemin = chemin;
    }

    public String titre() {
        return titre;
    }

    /** What the session says now. */
    @Nullable
    Object read(Element session) {
        SessionRow row = SessionRow.of(session);
        return switch (this) {
            case DEBUT -> row.debut();
            case FIN -> row.fin();
            case ETAT -> row.etatRecrutement();
            case PLACES -> row.places();
            case CAPACITE -> row.capacite();
        };
    }

    /** The session with another value, or without any. */
    Element write(Element session, @Nullable Object value, Instant now) {
        Suivi suivi = Suivi.of(session);
        return switch (this) {
            case PLACES ->
                new Suivi((Integer) value, suivi.capacite(), value == null ? null : now, suivi.annulation())
                        .writeIn(session);
            case CAPACITE ->
                new Suivi(suivi.places(), (Integer) value, suivi.releveLe(), suivi.annulation()).writeIn(session);
            case DEBUT, FIN, ETAT -> put(session, value);
        };
    }

    Element put(Element session, @Nullable Object value) {
        if (value == null) {
            return ElementPath.parse(chemin).remove(session);
        }
        String name = ElementPath.parse(chemin).last().name();
        return ElementPath.parse(chemin)
                .put(
                        session,
                        value instanceof LocalDate day
                                ? JoursSession.leaf(name, day)
                                : Element.leaf(name, value.toString()));
    }
}
