package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;

import fr.estuaire.lheo.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Contacts on their way to EDOF, which wants a name, a first name, a telephone and an address for each. */
final class EdofContact {
    private static final Map<String, String> WANTED = Map.of(
            "nom", "le nom du contact",
            "prenom", "le prénom du contact",
            "telfixe", "le téléphone du contact",
            "courriel", "le courriel du contact");
    private static final List<String> ORDER = List.of("nom", "prenom", "telfixe", "courriel");

    private EdofContact() {}

    /** Whether EDOF would take it. */
    private static boolean isWhole(Element coordonnees) {
        return ORDER.stream().allMatch(name -> !text(coordonnees, name).isEmpty());
    }

    /** The first that EDOF would take, or the first there is. */
    static Optional<Element> choose(Stream<Optional<Element>> candidates) {
        List<Element> found = candidates.flatMap(Optional::stream).toList();
        return found.stream()
                .filter(EdofContact::isWhole)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /**
     * @param person who answers
     * @param adresse as EDOF has it, when there is one
     * @param numero when the person has none
     */
    static Element toEdof(
            Optional<Element> person, Optional<Element> adresse, String numero, String where, EdofManques manques) {
        Element from = person.orElseGet(() -> element("coordonnees").build());
        ORDER.stream()
                .filter(name -> text(from, name).isEmpty())
                .forEach(name -> manques.missing(where, WANTED.getOrDefault(name, name)));
        Elements edof = element("coordonnees").attribute("numero", from.numero().orElse(numero));
        edof.leaf("nom", text(from, "nom")).leaf("prenom", text(from, "prenom")).with(adresse);
        edof.with(phone(from, "telfixe")).with(phone(from, "portable"));
        return edof.leaf("courriel", text(from, "courriel")).build();
    }

    /** The extras of a contact, which EDOF wants beside it. */
    static Optional<Element> extras(Optional<Element> person) {
        return person.flatMap(from -> EdofExtras.of(from, EdofExtras.KEY).toElement("coordonnees"));
    }

    private static Optional<Element> phone(Element from, String name) {
        String number = text(from, name);
        return element(name).leaf("numtel", number).buildUnlessEmpty();
    }

    private static String text(Element from, String name) {
        if (name.equals("telfixe") || name.equals("portable")) {
            String digits = from.text(name, "numtel").orElse("").replaceAll("[\\s.()/\\u00a0\\u202f-]", "");
            String other = name.equals("telfixe") && digits.isEmpty() ? text(from, "portable") : digits;
            return other.matches("\\+?\\d{1,15}") ? other : "";
        }
        return from.text(name).orElse("");
    }
}
