package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.List;

/** Puts two descriptions of the same thing together: what the first one says wins, what it does not say comes from the second. */
final class Reunis {
    private Reunis() {}

    /** The union of both, in the order of the schema. */
    static Element of(Element first, Element second) {
        return LheoGrammar.inOrder(join(first, second));
    }

    private static Element join(Element first, Element second) {
        List<Node> nodes = new ArrayList<>(first.nodes());
        for (Element more : second.children()) {
            List<Element> same = first.children(more.name());
            int max = max(first, more);
            if (max > 1 ? count(nodes, more) < max && !same.contains(more) : same.isEmpty()) {
                nodes.add(more);
            } else if (max == 1 && LheoGrammar.get(more.name()).form() == LheoGrammar.Form.CONTAINER) {
                nodes.set(nodes.indexOf(same.getFirst()), join(same.getFirst(), more));
            }
        }
        return first.withNodes(nodes);
    }

    private static int max(Element owner, Element child) {
        return LheoGrammar.find(owner.name())
                .flatMap(type -> type.findChild(child.name()))
                .map(LheoGrammar.Child::max)
                .orElse(Integer.MAX_VALUE);
    }

    private static long count(List<Node> nodes, Element like) {
        return nodes.stream()
                .filter(node ->
                        node instanceof Element element && element.name().equals(like.name()))
                .count();
    }
}
