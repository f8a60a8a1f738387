package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.List;

/** Puts the children of one name of an element where the schema wants them. */
final class Siblings {
    private Siblings() {}

    /** The element with other children of a name, where the former ones stood or, failing that, where Lhéo puts them. */
    static Element replace(Element owner, String name, List<Element> values) {
        List<Node> nodes = new ArrayList<>();
        int at = -1;
        for (Node node : owner.nodes()) {
            if (node instanceof Element child && child.name().equals(name)) {
                at = at < 0 ? nodes.size() : at;
            } else {
                nodes.add(node);
            }
        }
        nodes.addAll(at < 0 ? place(owner.name(), name, nodes) : at, values);
        return owner.withNodes(nodes);
    }

    private static int place(String owner, String name, List<Node> nodes) {
        List<String> order = LheoGrammar.find(owner)
                .map(type ->
                        type.children().stream().map(LheoGrammar.Child::name).toList())
                .orElse(List.of());
        int rank = order.indexOf(name);
        for (int i = 0; rank >= 0 && i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Element child && order.indexOf(child.name()) > rank) {
                return i;
            }
        }
        return nodes.size();
    }
}
