package fr.estuaire.lheo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A formation without what each tool writes of its own: the numbers of its parts and bodies, the days of changes; see
 * docs/decisions/0014-what-a-round-trip-keeps.md.
 */
public final class Canonique {
    private static final Set<String> STAMPS = Set.of("datemaj", "datecrea", "horodatage-export");
    private static final Set<String> NUMBERED =
            Set.of("formation", "action", "session", "organisme-formation-responsable", "organisme-formateur");

    private Canonique() {}

    public static Element of(Element formation) {
        return LheoGrammar.inOrder(strip(formation));
    }

    /** The same as a text, to compare and to read. */
    public static String text(Element formation) {
        return ElementText.write(of(formation));
    }

    private static Element strip(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.keySet().removeAll(STAMPS);
        if (NUMBERED.contains(element.name())) {
            attributes.remove("numero");
        }
        List<Node> nodes = element.nodes().stream()
                .map(node -> node instanceof Element child ? strip(child) : node)
                .toList();
        return new Element(element.name(), attributes, nodes);
    }
}
