package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a formation being checked. Its parent, its children and its text, stripped once, are at hand without
 * search or copy: rules ask for them millions of times a feed. What is absent is {@link #ABSENT}, never null, so that a
 * rule can walk through a draft full of holes.
 */
public final class Part {
    private static final Part[] NONE = {};
    private static final String EXTRAS = "extras";

    /** Has no name, no text and no children. */
    static final Part ABSENT = new Part();

    private final Element element;
    private final @Nullable Part parent;
    private final String name;
    private final int number;
    private final String text;
    private final Part[] children;
    private @Nullable TextScan scan;
    private char @Nullable [] chars;

    private Part() {
        this.element = new Element("", Map.of(), List.of());
        this.parent = null;
        this.name = "";
        this.number = 0;
        this.text = "";
        this.children = NONE;
    }

    /** @param names gives every name once, so that names are compared by reference */
    private Part(Element element, @Nullable Part parent, Names names) {
        this.element = element;
        this.parent = parent;
        int registered = names.register(element.name());
        this.name = names.canonical(registered, element.name());
        this.number = name.equals(EXTRAS) ? 0 : registered;
        this.children = element.name().equals(EXTRAS) ? NONE : children(element, names);
        this.text = children.length == 0 ? element.ownText().strip() : "";
    }

    static Part root(Element formation, Names names) {
        return new Part(formation, null, names);
    }

    private Part[] children(Element above, Names names) {
        List<Node> nodes = above.nodes();
        int size = nodes.size();
        if (size == 0 || (size == 1 && !(nodes.getFirst() instanceof Element))) {
            return NONE;
        }
        Part[] found = new Part[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (nodes.get(i) instanceof Element child) {
                found[count++] = new Part(child, this, names);
            }
        }
        return count == size ? found : Arrays.copyOf(found, count);
    }

    public Element element() {
        return element;
    }

    /** Where it stands; {@link #ABSENT} above the formation itself. */
    public Part parent() {
        return parent == null ? ABSENT : parent;
    }

    public String name() {
        return name;
    }

    /** That of its name; 0 for extras, which are filed nowhere. */
    int number() {
        return number;
    }

    public boolean isAbsent() {
        return name.isEmpty();
    }

    /** Without blanks around it; empty for what holds other elements. */
    public String text() {
        return text;
    }

    public boolean hasText() {
        return !text.isEmpty();
    }

    /** @param child a name written in the code */
    public String text(String child) {
        return child(child).text;
    }

    public boolean has(String child, String expected) {
        return child(child).text.equals(expected);
    }

    /** The first child of a name, written in the code; {@link #ABSENT} when there is none. */
    @SuppressWarnings("ReferenceEquality") // every name is held once
    public Part child(String wanted) {
        for (Part child : children) {
            if (child.name == wanted) {
                return child;
            }
        }
        return ABSENT;
    }

    /** The children of a name, written in the code, in the order of the document. */
    @SuppressWarnings("ReferenceEquality") // every name is held once
    public List<Part> children(String wanted) {
        List<Part> found = List.of();
        for (Part child : children) {
            if (child.name == wanted) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(child);
            }
        }
        return found;
    }

    Part[] children() {
        return children;
    }

    /** Empty when absent. */
    public String attribute(String attribute) {
        return element.attributes().getOrDefault(attribute, "").strip();
    }

    /**
     * The value of an {@code extra} below this element, by the usage of the national flow.
     *
     * @param key the {@code info} of the extras
     * @param subKey the {@code info} of the extra
     */
    public String extra(String key, String subKey) {
        for (Part child : children) {
            if (child.name.equals(EXTRAS) && child.attribute("info").equals(key)) {
                for (Element extra : child.element.children()) {
                    if (subKey.equals(extra.attributes().get("info"))) {
                        return extra.ownText().strip();
                    }
                }
            }
        }
        return "";
    }

    /** The characters of its text, taken out of the string once: do not change them. */
    char[] chars() {
        char[] known = chars;
        if (known == null) {
            known = text.toCharArray();
            chars = known;
        }
        return known;
    }

    /** What one look at all its characters tells; looked once for all rules. */
    TextScan scan() {
        TextScan known = scan;
        if (known == null) {
            known = TextScan.of(text, chars());
            scan = known;
        }
        return known;
    }

    /**
     * The names from the formation down, each followed by its rank among its like from the second on:
     * {@code formation/action[2]/session/periode}. Made only for a finding.
     */
    public String path() {
        return parent == null ? name : parent.path() + "/" + name + rank(parent);
    }

    private String rank(Part above) {
        int rank = 1 + above.children(name).indexOf(this);
        return rank > 1 ? "[" + rank + "]" : "";
    }
}
