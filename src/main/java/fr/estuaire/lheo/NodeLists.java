package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.List;

/** Gives every content one form: no empty text, no two texts in a row, no white space between elements. */
final class NodeLists {
    private NodeLists() {}

    static List<Node> tidy(String parent, List<? extends Node> nodes) {
        int elements = 0;
        boolean words = false;
        for (Node node : nodes) {
            if (node instanceof Element) {
                elements++;
            } else if (!words) {
                words = !((Text) node).isBlank();
            }
        }
        if (elements == nodes.size()) {
            return List.copyOf(nodes);
        }
        boolean elementOnly = !words && (elements > 0 || Containers.has(parent));
        return elementOnly ? elements(nodes, elements) : withTexts(nodes);
    }

    private static List<Node> elements(List<? extends Node> nodes, int count) {
        Node[] kept = new Node[count];
        int next = 0;
        for (Node node : nodes) {
            if (node instanceof Element) {
                kept[next++] = node;
            }
        }
        return List.of(kept);
    }

    private static List<Node> withTexts(List<? extends Node> nodes) {
        if (nodes.size() == 1 && nodes.getFirst() instanceof Text alone) {
            return alone.value().isEmpty() ? List.of() : List.of(alone);
        }
        List<Node> tidied = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            switch (node) {
                case Element element -> tidied.add(element);
                case Text text when text.value().isEmpty() -> {}
                case Text text -> append(tidied, text);
            }
        }
        return List.copyOf(tidied);
    }

    private static void append(List<Node> nodes, Text text) {
        if (!nodes.isEmpty() && nodes.getLast() instanceof Text before) {
            nodes.set(nodes.size() - 1, new Text(before.value() + text.value()));
        } else {
            nodes.add(text);
        }
    }
}
