package fr.estuaire.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a formation would do to the offers of a body.
 *
 * @param cible number of the offer that it is; null for a new one
 * @param titre of that offer
 * @param changees parts that would change: the formation itself, actions, sessions
 * @param absentes numbers of actions and sessions of the offer that the file does not have
 * @param lieux places that would enter the list of the body
 */
public record ApercuImport(
        Nature nature,
        @Nullable String cible,
        @Nullable String titre,
        int changees,
        int actionsAjoutees,
        int sessionsAjoutees,
        List<String> absentes,
        int lieux) {
    public ApercuImport {
        absentes = List.copyOf(absentes);
    }

    /** What becomes of it. */
    public enum Nature {
        /** No offer of the body is this one. */
        NOUVELLE,
        /** The offer would change. */
        MODIFIEE,
        /** The offer says the same already. */
        IDENTIQUE,
        /** An offer looks like this one, without a number that tells so: a person decides. */
        RESSEMBLANTE,
        /** The offer waits for the collectors: nobody may change it. */
        SOUMISE
    }
}
