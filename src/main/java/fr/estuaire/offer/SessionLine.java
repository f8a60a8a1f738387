package fr.estuaire.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of sessions.
 *
 * @param rang of the action in its offer, from 1
 * @param ville of the first place of the action
 * @param etatRecrutement code of Lhéo’s table
 * @param places left, as the body said at {@code placesLe}
 * @param reunion day of the next information meeting
 * @param etat where the offer stands
 */
public record SessionLine(
        String numero,
        String formation,
        @Nullable String intitule,
        String action,
        int rang,
        @Nullable String ville,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable String etatRecrutement,
        @Nullable Integer places,
        @Nullable Integer capacite,
        @Nullable Instant placesLe,
        boolean annulee,
        @Nullable LocalDate reunion,
        @Nullable LocalTime reunionHeure,
        Etat etat) {

    /** What people call the offer, even before it has a title. */
    public String titre() {
        return intitule == null || intitule.isBlank() ? "Offre sans intitulé" : intitule;
    }

    /** From 0 to 100: how much of the session is taken; empty unless places and capacity are both known. */
    public Optional<Integer> saturation() {
        return new Suivi(places, capacite, placesLe, null).saturation();
    }
}
