package fr.estuaire.offer.ui.saisie;

import java.util.List;

/** Saves what was typed in the cells of one row; a block that is pasted calls it once for each row. */
@FunctionalInterface
public interface Enregistrement<T> {

    /**
     * @param ligne the row as the person saw it
     * @param saisies at least one, in the order of the columns
     * @throws IllegalArgumentException or {@link IllegalStateException} with a sentence for the person, when all are
     *     refused for the same reason
     */
    Reponse<T> save(T ligne, List<Saisie> saisies);
}
