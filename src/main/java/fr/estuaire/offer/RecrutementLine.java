package fr.estuaire.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a session recruits, as lists show it.
 *
 * @param session its number
 * @param formation number of its offer
 * @param ville of its place of training; null when none is known
 * @param etat code of Lhéo: 1 open, 2 closed, 3 suspended; null when the body did not say
 * @param etatLe when it said so
 * @param placesLe when it said how many places are left
 * @param reunion the next information meeting, today’s included
 * @param offre where the offer stands
 * @param publiee whether readers see it now
 */
public record RecrutementLine(
        String session,
        String formation,
        @Nullable String intitule,
        String organisme,
        @Nullable String ville,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable String etat,
        @Nullable Instant etatLe,
        PlacesSession places,
        @Nullable Instant placesLe,
        @Nullable Rencontre reunion,
        Etat offre,
        boolean publiee) {

    /** An information meeting. */
    public record Rencontre(
            LocalDate le,
            @Nullable LocalTime heure,
            boolean aDistance,
            @Nullable String ville,
            @Nullable Integer places) {}

    /** From 0 to 100: how much of the session is taken, as of {@link #placesLe}; empty while places or capacity are unknown. */
    public Optional<Integer> saturation() {
        return new Suivi(places.restantes(), places.capacite(), placesLe, null).saturation();
    }

    RecrutementLine with(@Nullable Rencontre next) {
        return new RecrutementLine(
                session, formation, intitule, organisme, ville, debut, fin, etat, etatLe, places, placesLe, next, offre,
                publiee);
    }
}
