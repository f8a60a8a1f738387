package fr.estuaire.offer.ui.saisie;

import java.util.Map;

/**
 * What became of what was typed in a row.
 *
 * @param ligne the row as it is now
 * @param refus by key of column, why a cell was refused and how to mend it; those not named were saved
 */
public record Reponse<T>(T ligne, Map<String, String> refus) {

    public Reponse {
        refus = Map.copyOf(refus);
    }

    /** All was saved. */
    public static <T> Reponse<T> saved(T ligne) {
        return new Reponse<>(ligne, Map.of());
    }
}
