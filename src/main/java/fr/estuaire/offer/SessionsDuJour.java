package fr.estuaire.offer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which sessions begin, end or hold meetings.
 *
 * @param entrees the first of them
 * @param total how many there are, those not listed included
 */
public record SessionsDuJour(LocalDate jour, List<Entree> entrees, int total) {

    public SessionsDuJour {
        entrees = List.copyOf(entrees);
    }

    /** What happens to a session on a day. */
    public enum Nature {
        DEBUT,
        FIN,
        REUNION,
        /** Would have begun, but is called off. */
        ANNULEE
    }

    /** @param heure of a meeting, when it is known */
    public record Entree(
            Nature nature,
            String formation,
            @Nullable String intitule,
            String action,
            String session,
            @Nullable String ville,
            @Nullable LocalTime heure) {}
}
