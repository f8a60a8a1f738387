package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The days and hours that each tool writes on elements as it goes: two offers that differ by them alone say the same. */
final class Estampilles {
    private static final Set<String> NOMS = Set.of("datemaj", "datecrea", "horodatage-export");

    private Estampilles() {}

    static Element remove(Element element) {
        List<Node> nodes = element.nodes().stream()
                .map(node -> node instanceof Element child ? remove(child) : node)
                .toList();
        return new Element(element.name(), without(element.attributes()), nodes);
    }

    private static Map<String, String> without(Map<String, String> attributes) {
        if (attributes.keySet().stream().noneMatch(NOMS::contains)) {
            return attributes;
        }
        Map<String, String> kept = new LinkedHashMap<>(attributes);
        kept.keySet().removeAll(NOMS);
        return kept;
    }
}
