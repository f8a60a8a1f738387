package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * How many people a session can still take.
 *
 * @param restantes places left, from 0 to 99,999; null when the body did not say
 * @param capacite how many people the session takes in all; null when the body did not say
 */
public record PlacesSession(
        @Nullable Integer restantes, @Nullable Integer capacite) {
    private static final int MAX = 99_999;

    /** @throws IllegalArgumentException with what to mend when such numbers cannot be */
    void check() {
        check(restantes);
        check(capacite);
        if (restantes != null && capacite != null && restantes > capacite) {
            throw new IllegalArgumentException("Il resterait " + restantes + " places sur " + capacite
                    + " : augmentez la capacité ou corrigez les places restantes.");
        }
    }

    private static void check(@Nullable Integer number) {
        if (number != null && (number < 0 || number > MAX)) {
            throw new IllegalArgumentException("Indiquez un nombre de places entre 0 et 99 999.");
        }
    }

    /** « 4 places sur 16 », as one tells a colleague. */
    String words() {
        if (restantes == null) {
            return "aucune indication de places";
        }
        return restantes + (restantes < 2 ? " place" : " places") + (capacite == null ? "" : " sur " + capacite);
    }
}
