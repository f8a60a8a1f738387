package fr.estuaire.offer.calendrier;

import java.time.LocalDate;
import java.util.List;

/**
 * Sessions that come back: the first Monday of each month, two weeks long, from September to June.
 *
 * @param du first day on which a session may begin
 * @param au last day on which a session may begin, five years later at most; the session may end after it
 * @param surFerie what becomes of a session that would begin on a public holiday
 * @param fermetures days on which none begins
 */
public record Serie(
        Rythme rythme, LocalDate du, LocalDate au, Duree duree, SurFerie surFerie, List<Fermeture> fermetures) {
    /** As many sessions as one series may create. */
    public static final int MAX = 400;

    private static final int MAX_YEARS = 5;
    private static final int MAX_FERMETURES = 50;

    /** What becomes of a session that would begin on a public holiday. */
    public enum SurFerie {
        SAUTER,
        /** To the next working day, if the series is not over and no session begins then. */
        REPORTER
    }

    public Serie {
        if (au.isBefore(du)) {
            throw new IllegalArgumentException("La série finit avant de commencer : corrigez l’une des deux dates.");
        }
        if (au.isAfter(du.plusYears(MAX_YEARS))) {
            throw new IllegalArgumentException("Une série court sur cinq ans au plus : rapprochez sa fin.");
        }
        if (fermetures.size() > MAX_FERMETURES) {
            throw new IllegalArgumentException("Une série tient compte de " + MAX_FERMETURES + " fermetures au plus.");
        }
        fermetures = List.copyOf(fermetures);
    }

    /**
     * The sessions of the series in a place, with the days left out and why.
     *
     * @throws IllegalArgumentException with a sentence when they are more than {@link #MAX}
     */
    public Plan plan(JoursFeries feries) {
        return new Planning(this, new OpenDays(feries, fermetures)).plan();
    }
}
