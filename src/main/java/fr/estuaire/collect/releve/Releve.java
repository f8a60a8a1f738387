package fr.estuaire.collect.releve;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fetch of the file of a territory.
 *
 * @param demandeePar account of who asked for it, or the night
 * @param adresse where the file was looked for, without any secret
 * @param message what happened: one French sentence
 * @param essais how often the source was tried, from 1
 * @param octets size of the file as received; 0 when none was
 * @param livraison delivery that it became, in the territory
 */
public record Releve(
        long id,
        Instant commenceeLe,
        Instant finieLe,
        String demandeePar,
        String adresse,
        Issue issue,
        String message,
        int essais,
        long octets,
        @Nullable String etag,
        @Nullable String modifie,
        @Nullable String sha256,
        @Nullable Long livraison) {

    /** How a fetch ends. */
    public enum Issue {
        RECUE,
        /** The owner says, or the content shows, that the file is the one already received. */
        INCHANGEE,
        ECHEC
    }
}
