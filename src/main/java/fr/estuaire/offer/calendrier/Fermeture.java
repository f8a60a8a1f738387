package fr.estuaire.offer.calendrier;

import java.time.LocalDate;

/**
 * Days on which the body is closed: the summer break.
 *
 * @param du first day closed
 * @param au last day closed, a year later at most
 * @param nom how the body calls it; may be empty
 */
public record Fermeture(LocalDate du, LocalDate au, String nom) {

    public Fermeture {
        if (au.isBefore(du)) {
            throw new IllegalArgumentException(
                    "Une fermeture finit avant de commencer : corrigez l’une des deux dates.");
        }
        if (au.isAfter(du.plusYears(1))) {
            throw new IllegalArgumentException("Une fermeture dure un an au plus : raccourcissez-la.");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(du) && !day.isAfter(au);
    }

    String words() {
        return nom.isBlank() ? "fermeture" : "fermeture « " + nom.strip() + " »";
    }
}
