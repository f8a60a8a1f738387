package fr.estuaire.rollup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What « the catalogue of a day » means: what was on offer when that day ended in Paris, or now while it lasts. */
public final class CatalogueDay {
    public static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private CatalogueDay() {}

    /** The last millisecond of the day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LEGAL_TIME).toInstant().minusMillis(1);
    }

    /** The day that it is in Paris. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LEGAL_TIME));
    }
}
