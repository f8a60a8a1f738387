package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the list of contacts of a body.
 *
 * @param document a {@code contact-formation}
 * @param offres how many offers name it
 * @param publiees how many of them are live
 */
public record ContactLine(String numero, String nom, Element document, int offres, int publiees) {

    /** How to reach it, on one line: telephone, mobile, address that answers. */
    public String moyens() {
        return Stream.of(
                        document.text("coordonnees", "telfixe", "numtel"),
                        document.text("coordonnees", "portable", "numtel"),
                        document.text("coordonnees", "courriel"))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
