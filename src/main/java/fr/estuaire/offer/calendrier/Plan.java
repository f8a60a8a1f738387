package fr.estuaire.offer.calendrier;

import java.util.List;

/**
 * What a series would create, to be shown before it is created.
 *
 * @param sessions in order of their first day, no two of the same
 * @param sautees the days of the rhythm that give no session, in order, each with its reason
 */
public record Plan(List<SessionPrevue> sessions, List<Ecart> sautees) {

    public Plan {
        sessions = List.copyOf(sessions);
        sautees = List.copyOf(sautees);
    }
}
