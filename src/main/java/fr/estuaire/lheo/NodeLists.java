package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.List;

/** Gives every content one form: no empty text, no two texts in a row, no white space between elements. */
final class NodeLists {
    private NodeLists() {}

    static List<Node> tidy(String parent, List<? extends Node> nodes) {
        boolean elementOnly = (holdsElement(nodes) || Containers.has(parent)) && !holdsWords(nodes);
        List<Node> tidied = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            switch (node) {
                case Element element -> tidied.add(element);
                case Text text when elementOnly || text.value().isEmpty() -> {}
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

    private static boolean holdsElement(List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Element) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsWords(List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Text text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
