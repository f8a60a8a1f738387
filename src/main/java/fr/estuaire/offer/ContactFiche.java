package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody, or a desk, that a body names in its offers: entered once, the same everywhere.
 *
 * @param numero empty for one that is not yet recorded
 * @param nom how the body calls it
 * @param document a {@code contact-formation} of Lhéo: type, coordinates, extras
 */
public record ContactFiche(
        String numero, long version, String organisme, String nom, Element document, boolean archive) {

    /** One of a body, to be filled in. */
    public static ContactFiche empty(String organisme) {
        return new ContactFiche("", 0, organisme, "", new Element("contact-formation", Map.of(), List.of()), false);
    }

    /** How to call a contact that was given no name: by what its document says; empty when that is nothing. */
    public static String nomOf(Element document) {
        String name = Stream.of("prenom", "nom")
                .flatMap(part -> document.text("coordonnees", part).stream())
                .collect(Collectors.joining(" "));
        return name.isEmpty()
                ? document.text("coordonnees", "courriel")
                        .or(() -> document.text("coordonnees", "telfixe", "numtel"))
                        .orElse("")
                : name;
    }
}
