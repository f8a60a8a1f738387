package fr.estuaire.quality;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Located;
import java.time.LocalDate;
import java.util.Optional;

/** What several rules ask of sessions and of their steps of recruitment. */
final class Sessions {
    private static final String MEETING = "9";

    private Sessions() {}

    /** The last day of the period of a session or a step, when known. */
    static Optional<LocalDate> fin(Located session) {
        return session.text("periode", "fin").map(DateLheo::new).flatMap(DateLheo::lastDay);
    }

    /** Whether a step of recruitment is a meeting open to all (information collective). */
    static boolean isMeeting(Located recrutement) {
        return recrutement.text("modalite-recrutement").orElse("").equals(MEETING);
    }
}
