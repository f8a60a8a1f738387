package fr.estuaire.offer;

import java.util.List;

/**
 * What a save led to.
 *
 * @param partie as it now stands, with what others changed meanwhile
 * @param conflits what could not be saved because somebody else changed the same value; empty most of the time
 */
public record Saved(Partie partie, List<Conflit> conflits) {
    public Saved {
        conflits = List.copyOf(conflits);
    }
}
