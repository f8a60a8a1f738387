package fr.estuaire.offer;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An information meeting to announce.
 *
 * @param heure when it begins; null when not yet known
 * @param lieu number of a place of the body; null for a meeting at a distance
 * @param places how many people can come; null for no limit
 */
public record NouvelleReunion(
        LocalDate le,
        @Nullable LocalTime heure,
        @Nullable String lieu,
        @Nullable Integer places) {}
