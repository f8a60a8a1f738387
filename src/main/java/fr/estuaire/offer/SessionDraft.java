package fr.estuaire.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session of an action.
 *
 * @param numero null until first saved
 * @param inscription address of registration
 * @param etatRecrutement 1 open, 2 closed, 3 suspended
 */
public record SessionDraft(
        @Nullable String numero,
        Dates dates,
        Adresse inscription,
        @Nullable String modalitesInscription,
        @Nullable String etatRecrutement,
        List<Recrutement> recrutements) {

    public SessionDraft {
        recrutements = List.copyOf(recrutements);
    }

    public static SessionDraft empty() {
        return new SessionDraft(null, Dates.VIDE, Adresse.VIDE, null, "1", List.of());
    }
}
