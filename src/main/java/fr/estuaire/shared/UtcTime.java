package fr.estuaire.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the database keeps them: UTC, to the millisecond, without a zone, so that neither the zone of the machine nor
 * that of the server has a say.
 */
public final class UtcTime {
    private UtcTime() {}

    public static LocalDateTime toColumn(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    public static Instant fromColumn(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
