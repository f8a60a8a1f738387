package fr.estuaire.lheo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes elements in their canonical form: no white space between elements, attributes sorted by name (XML gives
 * their order no meaning), numeric references for the few characters that must be escaped. Numeric and not
 * <code>&amp;amp;</code>, because from JDK 24 on the default readers of Java refuse more than 100,000 named references.
 */
final class ElementWriter {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int MOST_BYTES_A_CHAR = 3;
    private static final int MOST_BYTES_A_REFERENCE = 5;

    private byte[] out = new byte[8192];
    private int length;
    private boolean stamps;

    static String write(Element element) {
        return new String(bytes(element), StandardCharsets.UTF_8);
    }

    /** In UTF-8. */
    static byte[] bytes(Element element) {
        return of(element).bytes();
    }

    static ElementWriter of(Element element) {
        ElementWriter writer = new ElementWriter();
        writer.element(element, LheoVersion.NAMESPACE);
        return writer;
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    /** Whether what was written bears what changes at each export. */
    boolean holdsStamps() {
        return stamps;
    }

    private void element(Element element, String surrounding) {
        ClarkName name = ClarkName.parse(element.name(), LheoVersion.NAMESPACE);
        mark('<');
        raw(name.local());
        if (!name.namespace().equals(surrounding)) {
            attribute("xmlns", name.namespace());
        }
        attributes(element.attributes());
        stamps = stamps || ExportStamps.areOn(element);
        if (element.nodes().isEmpty()) {
            mark('/');
            mark('>');
            return;
        }
        mark('>');
        for (Node node : element.nodes()) {
            switch (node) {
                case Text text -> escape(text.value(), false);
                case Element child -> element(child, name.namespace());
            }
        }
        mark('<');
        mark('/');
        raw(name.local());
        mark('>');
    }

    private void attributes(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        int rank = 0;
        for (Map.Entry<String, String> attribute : sorted(attributes).entrySet()) {
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

    private static Map<String, String> sorted(Map<String, String> attributes) {
        return attributes.size() == 1 ? attributes : new TreeMap<>(attributes);
    }

    private void attribute(String name, String value) {
        mark(' ');
        raw(name);
        mark('=');
        mark('"');
        escape(value, true);
        mark('"');
    }

    private void mark(char c) {
        reserve(1);
        out[length++] = (byte) c;
    }

    /** Names, in which nothing is escaped. */
    private void raw(String text) {
        reserve(MOST_BYTES_A_CHAR * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out[length++] = (byte) c;
            } else {
                i += wide(text, i) - 1;
            }
        }
    }

    private void escape(String text, boolean inAttribute) {
        reserve(MOST_BYTES_A_REFERENCE * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i) - 1;
            } else if (c <= '>' && mustEscape(c, inAttribute)) {
                reference(c);
            } else {
                out[length++] = (byte) c;
            }
        }
    }

    /** UTF-8 of two, three or four bytes; room is there. @return how many chars of the text it was */
    private int wide(String text, int at) {
        int c = text.codePointAt(at);
        if (c < 0x800) {
            out[length++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                out[length++] = (byte) (0xE0 | (c >> 12));
            } else {
                out[length++] = (byte) (0xF0 | (c >> 18));
                out[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            }
            out[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        out[length++] = (byte) (0x80 | (c & 0x3F));
        return Character.charCount(c);
    }

    private void reference(char c) {
        out[length++] = '&';
        out[length++] = '#';
        if (c >= 10) {
            out[length++] = (byte) ('0' + c / 10);
        }
        out[length++] = (byte) ('0' + c % 10);
        out[length++] = ';';
    }

    private void reserve(int more) {
        if (out.length - length < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
        }
    }

    private static boolean mustEscape(char c, boolean inAttribute) {
        return switch (c) {
            case '<', '>', '&', '\r' -> true;
            case '"', '\n', '\t' -> inAttribute;
            default -> false;
        };
    }
}
