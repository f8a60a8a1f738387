package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an element of Lhéo part by part, in the order of the schema; what is unknown is left out. */
public final class ElementBuilder {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private ElementBuilder(String name) {
        this.name = name;
    }

    /** @param name in Lhéo: {@code intitule-formation} */
    public static ElementBuilder element(String name) {
        return new ElementBuilder(name);
    }

    /** An attribute, unless it is blank. */
    public ElementBuilder attribute(String attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** A child that holds a text, unless there is none. */
    public ElementBuilder text(String child, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            nodes.add(Element.leaf(child, text));
        }
        return this;
    }

    /** A child that holds 1 or 0, unless nobody has said. */
    public ElementBuilder flag(String child, @Nullable Boolean value) {
        return text(child, value == null ? null : value ? "1" : "0");
    }

    /** A child for each code, with the version of its table when Lhéo asks for it. */
    public ElementBuilder codes(String child, List<String> codes, @Nullable String ref) {
        codes.forEach(code -> with(element(child).attribute("ref", ref).content(code)));
        return this;
    }

    /** A child that has children of its own, even if it has none: some containers are mandatory. */
    public ElementBuilder with(ElementBuilder child) {
        nodes.add(child.build());
        return this;
    }

    /** A child as it is. */
    public ElementBuilder with(Element child) {
        nodes.add(child);
        return this;
    }

    /** A child that is left out when it would be empty. */
    public ElementBuilder withSome(ElementBuilder child) {
        return child.nodes.isEmpty() ? this : with(child);
    }

    /** A text inside this element. */
    public ElementBuilder content(String text) {
        nodes.add(new Text(text));
        return this;
    }

    public Element build() {
        return new Element(name, attributes, nodes);
    }
}
