package fr.estuaire.identity;

import java.util.List;
import java.util.Optional;

/**
 * The training bodies to which a person can be attached. Implemented by the module that keeps the bodies; without an
 * implementation nobody can be attached to one.
 */
public interface BodyDirectory {
    /** Bodies of a territory whose name or number holds the text, sorted by name; the empty text holds in all. */
    List<BodyChoice> search(String territoire, String text, int limit);

    /** The body of a territory that has this number. */
    Optional<BodyChoice> find(String territoire, String numero);

    /** A body among those that can be chosen. */
    record BodyChoice(String numero, String nom) {}
}
