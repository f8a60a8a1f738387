package fr.estuaire.lheo;

import java.util.List;

/**
 * One to three numbers: {@code telfixe}, {@code portable}, {@code fax}.
 *
 * @param numtel up to 3, each 1 to 25 characters, required
 */
public record Telephones(Attributs attributs, List<String> numtel, List<Element> extras) {
    public Telephones {
        numtel = List.copyOf(numtel);
        extras = List.copyOf(extras);
    }
}
