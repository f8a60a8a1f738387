package fr.estuaire.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session with its dates read once.
 *
 * @param debut first day of what its start names, null when unknown
 * @param fin last day of what its end names, null when unknown
 */
record Session(
        Part part, @Nullable LocalDate debut, @Nullable LocalDate fin) {

    static Session of(Part session) {
        Part periode = session.child("periode");
        return new Session(session, Days.first(periode.text("debut")), Days.last(periode.text("fin")));
    }

    Part action() {
        return part.parent();
    }

    boolean isOver(LocalDate today) {
        return fin != null && fin.isBefore(today);
    }

    /** Whether it is said to recruit. */
    boolean recruits() {
        return part.has("etat-recrutement", "1");
    }
}
