package fr.estuaire.offer;

import java.util.List;

/**
 * What became of several offers that were handed to the collectors in one gesture.
 *
 * @param refus those that could not be, with the reason
 * @param reste how many were not tried: the gesture is to be made again
 */
public record Envoi(List<Citation> soumises, List<Refus> refus, int reste) {
    public Envoi {
        soumises = List.copyOf(soumises);
        refus = List.copyOf(refus);
    }

    /** @param raison a sentence for the person */
    public record Refus(Citation offre, String raison) {}
}
