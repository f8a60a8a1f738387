package fr.estuaire.offer.calendrier;

import java.time.LocalDate;
import java.util.stream.Stream;

/** How long each session of a series lasts: 1 to 400 working days, weeks or months. */
public record Duree(int nombre, Unite unite) {
    private static final int MAX = 400;

    /** In what a length is counted. */
    public enum Unite {
        /** Monday to Friday, without the holidays and the closures. */
        JOURS_OUVRES,
        SEMAINES,
        MOIS
    }

    public Duree {
        if (nombre < 1 || nombre > MAX) {
            throw new IllegalArgumentException("Écrivez une durée de 1 à " + MAX + ".");
        }
    }

    /** The last day of a session: never a holiday, a closed day or a weekend, unless it is the first day too. */
    LocalDate end(LocalDate first, OpenDays days) {
        return switch (unite) {
            case JOURS_OUVRES ->
                Stream.iterate(first, day -> day.plusDays(1))
                        .filter(day -> day.equals(first) || days.isWorking(day))
                        .skip(nombre - 1L)
                        .findFirst()
                        .orElseThrow();
            case SEMAINES -> days.lastWorking(first.plusWeeks(nombre).minusDays(1), first);
            case MOIS -> days.lastWorking(first.plusMonths(nombre).minusDays(1), first);
        };
    }
}
