package fr.estuaire.offer;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** An information meeting to come, with the offer and the session it leads to. */
public record Reunion(
        String formation,
        @Nullable String intitule,
        String session,
        LocalDate le,
        @Nullable LocalTime heure,
        boolean aDistance,
        @Nullable String ville,
        @Nullable Integer places) {}
