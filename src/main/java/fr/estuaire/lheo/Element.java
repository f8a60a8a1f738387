package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a Lhéo document as it was read: the truth of which the typed records are views. White space between
 * elements is dropped at construction; two elements are equal whatever their positions and the order of their
 * attributes.
 *
 * @param name the local name for an element of Lhéo, <code>{namespace}local</code> for a guest inside {@code extra}
 * @param attributes in the order of the document; names in a namespace are written <code>{namespace}local</code>
 */
public record Element(String name, Map<String, String> attributes, List<Node> nodes, Position position)
        implements Node {
    public Element {
        attributes = attributes.isEmpty() ? Map.of() : legal(attributes);
        nodes = NodeLists.tidy(name, nodes);
    }

    public Element(String name, Map<String, String> attributes, List<Node> nodes) {
        this(name, attributes, nodes, Position.NONE);
    }

    /** An element that holds only text. */
    public static Element leaf(String name, String text) {
        return new Element(name, Map.of(), List.of(new Text(text)));
    }

    public List<Element> children() {
        List<Element> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element child) {
                found.add(child);
            }
        }
        return found;
    }

    public List<Element> children(String childName) {
        List<Element> found = List.of();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Element child && child.name.equals(childName)) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(child);
            }
        }
        return found;
    }

    public Optional<Element> child(String childName) {
        return Optional.ofNullable(first(childName));
    }

    /** The first element at the end of a path of names, this element itself for an empty path. */
    public Optional<Element> descend(String... path) {
        @Nullable Element found = this;
        for (int i = 0; i < path.length && found != null; i++) {
            found = found.first(path[i]);
        }
        return Optional.ofNullable(found);
    }

    /** The text of the first element at the end of a path, trimmed; empty when the element is absent or blank. */
    public Optional<String> text(String... path) {
        @Nullable Element found = descend(path).orElse(null);
        String text = found == null ? "" : found.ownText().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private @Nullable Element first(String childName) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Element child && child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** The text directly inside this element, untouched. */
    public String ownText() {
        if (nodes.size() == 1 && nodes.getFirst() instanceof Text text) {
            return text.value();
        }
        StringBuilder texts = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof Text text) {
                texts.append(text.value());
            }
        }
        return texts.toString();
    }

    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    /** The {@code numero} attribute; empty when absent or blank. */
    public Optional<String> numero() {
        String numero = attributes.getOrDefault("numero", "").strip();
        return numero.isEmpty() ? Optional.empty() : Optional.of(numero);
    }

    /** This element and all elements below it, in the order of the document. */
    public Stream<Element> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Element::all));
    }

    public Element withNodes(List<? extends Node> others) {
        return new Element(name, attributes, List.copyOf(others), position);
    }

    public Element withAttributes(Map<String, String> others) {
        return new Element(name, others, nodes, position);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element that
                && name.equals(that.name)
                && attributes.equals(that.attributes)
                && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + attributes.hashCode()) + nodes.hashCode();
    }

    private static Map<String, String> legal(Map<String, String> attributes) {
        if (attributes.size() == 1) {
            Map.Entry<String, String> alone = attributes.entrySet().iterator().next();
            return Map.of(alone.getKey(), XmlCharacters.keepLegal(alone.getValue()));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        attributes.forEach((name, value) -> kept.put(name, XmlCharacters.keepLegal(value)));
        return Collections.unmodifiableMap(kept);
    }
}
