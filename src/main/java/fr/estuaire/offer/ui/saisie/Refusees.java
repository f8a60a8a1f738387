package fr.estuaire.offer.ui.saisie;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was typed and refused, kept in its cells until it is mended or given up. */
final class Refusees {
    private final Map<Cle, Refusee> cells = new HashMap<>();

    private record Cle(Object ligne, String colonne) {}

    /** The text that was typed, and why it was refused. */
    record Refusee(String texte, String phrase) {}

    void put(Object ligne, String colonne, Refusee refused) {
        cells.put(new Cle(ligne, colonne), refused);
    }

    void forget(Object ligne, String colonne) {
        cells.remove(new Cle(ligne, colonne));
    }

    Optional<Refusee> find(Object ligne, String colonne) {
        return Optional.ofNullable(cells.get(new Cle(ligne, colonne)));
    }
}
