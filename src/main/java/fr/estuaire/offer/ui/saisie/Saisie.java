package fr.estuaire.offer.ui.saisie;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in one cell, already read.
 *
 * @param colonne key of the column
 * @param valeur text, day, whole number or code of a choice, as the column says; null when the cell was emptied
 */
public record Saisie(String colonne, @Nullable Object valeur) {

    /** The text or the code of a column of texts or choices. */
    public Optional<String> texte() {
        return as(String.class);
    }

    public Optional<LocalDate> jour() {
        return as(LocalDate.class);
    }

    public Optional<Integer> nombre() {
        return as(Integer.class);
    }

    private <V> Optional<V> as(Class<V> type) {
        return valeur == null ? Optional.empty() : Optional.of(type.cast(valeur));
    }
}
