package fr.estuaire.lheo;

import java.util.Map;
import java.util.TreeMap;

/**
 * Writes elements in their canonical form: no white space between elements, attributes sorted by name (XML gives
 * their order no meaning), numeric references for the few characters that must be escaped. Numeric and not
 * <code>&amp;amp;</code>, because from JDK 24 on the default readers of Java refuse more than 100,000 named references.
 */
final class ElementWriter {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private final StringBuilder out = new StringBuilder(8192);

    static String write(Element element) {
        ElementWriter writer = new ElementWriter();
        writer.element(element, LheoVersion.NAMESPACE);
        return writer.out.toString();
    }

    private void element(Element element, String surrounding) {
        ClarkName name = ClarkName.parse(element.name(), LheoVersion.NAMESPACE);
        out.append('<').append(name.local());
        if (!name.namespace().equals(surrounding)) {
            attribute("xmlns", name.namespace());
        }
        attributes(element.attributes());
        if (element.nodes().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.nodes().forEach(node -> node(node, name.namespace()));
        out.append("</").append(name.local()).append('>');
    }

    private void node(Node node, String surrounding) {
        switch (node) {
            case Text text -> escape(text.value(), false);
            case Element child -> element(child, surrounding);
        }
    }

    private void attributes(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        int rank = 0;
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            ClarkName name = ClarkName.parse(attribute.getKey(), "");
            String prefix = "";
            if (name.namespace().equals(XML)) {
                prefix = "xml:";
            } else if (!name.namespace().isEmpty()) {
                prefix = "n" + ++rank + ":";
                attribute("xmlns:n" + rank, name.namespace());
            }
            attribute(prefix + name.local(), attribute.getValue());
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    /** Whole stretches at once: few characters are escaped. */
    private void escape(String text, boolean inAttribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>' && mustEscape(c, inAttribute)) {
                out.append(text, from, i).append("&#").append((int) c).append(';');
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static boolean mustEscape(char c, boolean inAttribute) {
        return switch (c) {
            case '<', '>', '&', '\r' -> true;
            case '"', '\n', '\t' -> inAttribute;
            default -> false;
        };
    }
}
