package fr.estuaire.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of giving a formation: how, for whom, where, at what price, with its sessions.
 *
 * @param numero null until first saved
 * @param lieux numbers of the body’s places of training, the main one first
 * @param formateurs numbers of the bodies that teach, when it is not the responsible one
 */
public record ActionDraft(
        @Nullable String numero,
        Deroulement deroulement,
        Acces acces,
        Cout cout,
        Codes lieux,
        Codes formateurs,
        List<SessionDraft> sessions) {

    public ActionDraft {
        sessions = List.copyOf(sessions);
    }

    /** An action with one session, both empty. */
    public static ActionDraft empty() {
        return new ActionDraft(
                null, Deroulement.VIDE, Acces.VIDE, Cout.VIDE, Codes.AUCUN, Codes.AUCUN, List.of(SessionDraft.empty()));
    }
}
