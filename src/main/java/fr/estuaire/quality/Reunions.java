package fr.estuaire.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What several rules ask of the steps of recruitment that are meetings open to all (information collective). */
final class Reunions {
    private static final String MEETING = "9";

    private Reunions() {}

    static boolean isMeeting(Part recrutement) {
        return recrutement.has("modalite-recrutement", MEETING);
    }

    /** The first day on which the meeting may be; null when unknown. */
    static @Nullable LocalDate debut(Part recrutement) {
        return Days.first(recrutement.child("periode").text("debut"));
    }

    /** The last day on which the meeting may be; null when unknown. */
    static @Nullable LocalDate fin(Part recrutement) {
        return Days.last(recrutement.child("periode").text("fin"));
    }
}
