package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reference, inside the document of an offer, to what its body keeps once for all its offers. The element that bears one
 * is empty; writing the offer as Lhéo puts the body’s own record in its place.
 */
public enum Lien {
    /** A place of the body, in {@code lieu-de-formation}. */
    LIEU("lieu"),
    /** A contact of the body, in any {@code contact-…}. */
    CONTACT("contact"),
    /** A body of the territory, in {@code organisme-formation-responsable} or {@code organisme-formateur}. */
    ORGANISME("organisme");

    private static final String NAMESPACE = "urn:estuaire:lien";
    private final String attribute;

    Lien(String name) {
        this.attribute = "{" + NAMESPACE + "}" + name;
    }

    /** An element that leads to a record of the body. */
    public Element to(String element, String numero) {
        return new Element(element, Map.of(attribute, numero), List.of());
    }

    /** The number of what an element leads to, if it bears such a link. */
    public Optional<String> find(Element element) {
        return element.attribute(attribute);
    }

    /** Whether an element is only a link. */
    public static boolean isIn(Element element) {
        return element.attributes().keySet().stream().anyMatch(Lien::isLink);
    }

    /** The attributes of an element without its links. */
    static Map<String, String> without(Element element) {
        return element.attributes().entrySet().stream()
                .filter(attribute -> !isLink(attribute.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same element without a link at any depth: a file from outside may lead nowhere among our records. */
    public static Element removeAll(Element element) {
        if (element.children().isEmpty()) {
            return isIn(element) ? element.withAttributes(without(element)) : element;
        }
        return element.withAttributes(without(element))
                .withNodes(element.nodes().stream()
                        .map(node -> node instanceof Element child ? removeAll(child) : node)
                        .toList());
    }

    private static boolean isLink(String attribute) {
        return attribute.startsWith("{" + NAMESPACE + "}");
    }
}
