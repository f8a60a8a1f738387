package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an element of Lhéo part by part, in the order of the schema; what is unknown is left out. */
final class Lheo {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private Lheo(String name) {
        this.name = name;
    }

    static Lheo element(String name) {
        return new Lheo(name);
    }

    Lheo attribute(String attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** A child that holds a text, unless there is none. */
    Lheo text(String child, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            nodes.add(Element.leaf(child, text));
        }
        return this;
    }

    /** A child that holds 1 or 0, unless nobody has said. */
    Lheo flag(String child, @Nullable Boolean value) {
        return text(child, value == null ? null : value ? "1" : "0");
    }

    /** A child for each code, with the version of its table when Lhéo asks for it. */
    Lheo codes(String child, @Nullable Codes codes, @Nullable String ref) {
        if (codes != null) {
            codes.values()
                    .forEach(code -> with(element(child).attribute("ref", ref).content(code)));
        }
        return this;
    }

    /** A child that has children of its own, even if it has none: some containers are mandatory. */
    Lheo with(Lheo child) {
        nodes.add(child.build());
        return this;
    }

    /** A child that is left out when it would be empty. */
    Lheo withSome(Lheo child) {
        return child.nodes.isEmpty() ? this : with(child);
    }

    Lheo content(String text) {
        nodes.add(new fr.estuaire.lheo.Text(text));
        return this;
    }

    Element build() {
        return new Element(name, attributes, nodes);
    }
}
