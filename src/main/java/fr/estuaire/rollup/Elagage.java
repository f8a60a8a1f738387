package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes sessions out of a formation: an action that is left without any goes, and so does a formation without actions. */
final class Elagage {
    private Elagage() {}

    /**
     * The formation without some of its sessions, still valid.
     *
     * @param gone for each session, in the order of the document, whether it goes; those past its end stay
     * @return empty when nothing stays
     */
    static Optional<Element> of(Element formation, List<Boolean> gone) {
        Iterator<Boolean> next = gone.iterator();
        List<Node> nodes = new ArrayList<>();
        boolean anyAction = false;
        for (Node node : formation.nodes()) {
            if (!(node instanceof Element child) || !child.name().equals("action")) {
                nodes.add(node);
                continue;
            }
            Element action = withoutSessions(child, next);
            if (!isEmptied(child, action)) {
                nodes.add(action);
                anyAction = true;
            }
        }
        return anyAction ? Optional.of(withoutLostReferences(formation.withNodes(nodes))) : Optional.empty();
    }

    private static Element withoutSessions(Element action, Iterator<Boolean> gone) {
        return action.withNodes(
                action.nodes().stream().filter(node -> !goes(node, gone)).toList());
    }

    private static boolean goes(Node node, Iterator<Boolean> gone) {
        return node instanceof Element child && child.name().equals("session") && gone.hasNext() && gone.next();
    }

    private static boolean isEmptied(Element before, Element after) {
        return !before.children("session").isEmpty()
                && after.children("session").isEmpty();
    }

    /** A reference to what went makes the whole file invalid. */
    private static Element withoutLostReferences(Element formation) {
        Set<String> ids = new HashSet<>();
        Set<String> references = new HashSet<>();
        formation.all().forEach(element -> {
            element.attribute("id").ifPresent(ids::add);
            element.attribute("idref").ifPresent(references::add);
        });
        return ids.containsAll(references) ? formation : keep(formation, ids);
    }

    private static Element keep(Element element, Set<String> ids) {
        Map<String, String> attributes = new HashMap<>(element.attributes());
        attributes.computeIfPresent("idref", (name, id) -> ids.contains(id) ? id : null);
        return element.withAttributes(attributes)
                .withNodes(element.nodes().stream()
                        .map(node -> node instanceof Element child ? keep(child, ids) : node)
                        .toList());
    }
}
