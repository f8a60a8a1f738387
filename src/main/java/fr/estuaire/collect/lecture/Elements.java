package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Position;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an element child by child. */
final class Elements {
    private final String name;
    private final Position position;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private Elements(String name, Position position) {
        this.name = name;
        this.position = position;
    }

    static Elements element(String name) {
        return new Elements(name, Position.NONE);
    }

    /** As another, without its content. */
    static Elements like(Element other) {
        Elements made = new Elements(other.name(), other.position());
        made.attributes.putAll(other.attributes());
        return made;
    }

    /** {@code <extra info="…">…</extra>}. */
    static Element extra(String info, String text) {
        return element("extra").attribute("info", info).text(text).build();
    }

    Elements attribute(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Elements text(String text) {
        nodes.add(new Text(text));
        return this;
    }

    /** Adds a child that holds a text; nothing when there is none. */
    Elements leaf(String child, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            nodes.add(Element.leaf(child, text));
        }
        return this;
    }

    Elements leaf(String child, Optional<String> text) {
        return leaf(child, text.orElse(null));
    }

    Elements with(Element child) {
        nodes.add(child);
        return this;
    }

    Elements with(Optional<Element> child) {
        child.ifPresent(nodes::add);
        return this;
    }

    Elements withAll(Collection<? extends Node> children) {
        nodes.addAll(children);
        return this;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    Element build() {
        return new Element(name, attributes, nodes, position);
    }

    /** Nothing when it has no content. */
    Optional<Element> buildUnlessEmpty() {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(build());
    }
}
