package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the schema of Lhéo 2.3 says of each element, as data: its children in their order, how many of them, and what a text
 * may be. Forms, the mending of files and the generators of tests are made from it.
 */
public final class LheoGrammar {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final String PREFIX = "lheo:";
    private static final String DICT = PREFIX + "dict-";
    private static final Map<String, Type> TYPES = read();

    private LheoGrammar() {}

    /** What an element holds. */
    public enum Form {
        /** Other elements, in order. */
        CONTAINER,
        /** A text, between {@link Type#minLength} and {@link Type#maxLength} characters. */
        TEXT,
        /** An integer between 0 and {@link Type#maxValue}. */
        INTEGER,
        /** Eight digits, see {@link DateLheo}. */
        DATE,
        /** A code of {@link Type#table}. */
        CODE,
        /** {@code extras} or {@code extra}: anything. */
        FREE
    }

    /**
     * @param max how many at the most; {@link Integer#MAX_VALUE} when there is no limit
     */
    public record Child(String name, int min, int max) {
        public boolean isMandatory() {
            return min > 0;
        }

        public boolean isRepeatable() {
            return max > 1;
        }
    }

    /**
     * @param children in their order; empty unless {@code form} is CONTAINER
     * @param maxLength of a TEXT, 0 otherwise
     * @param maxValue of an INTEGER, 0 otherwise
     * @param table of a CODE, null otherwise
     * @param refRequired whether the {@code ref} attribute is mandatory (version of the Formacode)
     */
    public record Type(
            String name,
            Form form,
            List<Child> children,
            int minLength,
            int maxLength,
            int maxValue,
            @Nullable DictLheo table,
            boolean refRequired) {
        public Type {
            children = List.copyOf(children);
        }

        public Optional<Child> findChild(String childName) {
            return children.stream()
                    .filter(child -> child.name().equals(childName))
                    .findFirst();
        }
    }

    /** The type of an element; empty when Lhéo does not know it. */
    public static Optional<Type> find(String element) {
        return Optional.ofNullable(TYPES.get(element));
    }

    /** @throws IllegalArgumentException when Lhéo does not know the element */
    public static Type get(String element) {
        return find(element).orElseThrow(() -> new IllegalArgumentException("No such element: " + element));
    }

    /**
     * The same element with its known children in the order of the schema, at all depths; unknown ones keep their relative
     * order at the end, before the extras.
     */
    public static Element inOrder(Element element) {
        Optional<Type> type = find(element.name()).filter(found -> found.form() == Form.CONTAINER);
        if (type.isEmpty()) {
            return element;
        }
        List<String> order = type.get().children().stream().map(Child::name).toList();
        List<Element> children = new ArrayList<>();
        element.children().forEach(child -> children.add(inOrder(child)));
        children.sort((left, right) -> Integer.compare(rank(order, left.name()), rank(order, right.name())));
        return element.withNodes(children);
    }

    private static int rank(List<String> order, String name) {
        int rank = order.indexOf(name);
        if (name.equals("extras")) {
            return order.size() + 1;
        }
        return rank < 0 ? order.size() : rank;
    }

    private static Map<String, Type> read() {
        org.w3c.dom.Element schema;
        try (InputStream xsd = LheoGrammar.class.getResourceAsStream("/lheo/lheo-2.3.xsd")) {
            schema = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(xsd))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The XSD of Lhéo is part of the application", e);
        }
        Map<String, org.w3c.dom.Element> texts = new HashMap<>();
        for (org.w3c.dom.Element simple : all(schema, "simpleType")) {
            texts.put(PREFIX + simple.getAttribute("name"), simple);
        }
        Map<String, Type> types = new LinkedHashMap<>();
        for (org.w3c.dom.Element element : all(schema, "element")) {
            // the others are references from a container to one of these
            if (element.hasAttribute("name")) {
                types.put(element.getAttribute("name"), type(element, texts));
            }
        }
        return Map.copyOf(types);
    }

    private static Type type(org.w3c.dom.Element element, Map<String, org.w3c.dom.Element> texts) {
        String name = element.getAttribute("name");
        boolean refRequired = all(element, "attribute").stream()
                .anyMatch(attribute -> attribute.getAttribute("name").equals("ref")
                        && attribute.getAttribute("use").equals("required"));
        if (name.equals("extras") || name.equals("extra")) {
            return new Type(name, Form.FREE, List.of(), 0, 0, 0, null, refRequired);
        }
        List<org.w3c.dom.Element> extensions = all(element, "extension");
        if (extensions.isEmpty()) {
            List<Child> children =
                    all(element, "element").stream().map(LheoGrammar::child).toList();
            return new Type(name, Form.CONTAINER, children, 0, 0, 0, null, refRequired);
        }
        String base = extensions.getFirst().getAttribute("base");
        if (base.startsWith(DICT)) {
            DictLheo table = DictLheo.valueOf(
                    base.substring(DICT.length()).toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Type(name, Form.CODE, List.of(), 1, 0, 0, table, refRequired);
        }
        return text(name, Objects.requireNonNull(texts.get(base)), refRequired);
    }

    private static Type text(String name, org.w3c.dom.Element simple, boolean refRequired) {
        int length = facet(simple, "length", 0);
        int min = facet(simple, "minLength", length);
        int max = facet(simple, "maxLength", length);
        int value = facet(simple, "maxInclusive", 0);
        boolean date = !all(simple, "pattern").isEmpty();
        Form form = value > 0 ? Form.INTEGER : date ? Form.DATE : Form.TEXT;
        return new Type(name, form, List.of(), min, max, value, null, refRequired);
    }

    private static Child child(org.w3c.dom.Element reference) {
        String max = reference.getAttribute("maxOccurs");
        String min = reference.getAttribute("minOccurs");
        return new Child(
                reference.getAttribute("ref").substring(PREFIX.length()),
                min.isEmpty() ? 1 : Integer.parseInt(min),
                max.isEmpty() ? 1 : max.equals("unbounded") ? Integer.MAX_VALUE : Integer.parseInt(max));
    }

    private static int facet(org.w3c.dom.Element simple, String name, int otherwise) {
        return all(simple, name).stream()
                .findFirst()
                .map(facet -> Integer.parseInt(facet.getAttribute("value")))
                .orElse(otherwise);
    }

    private static List<org.w3c.dom.Element> all(org.w3c.dom.Element owner, String name) {
        NodeList found = owner.getElementsByTagNameNS(XS, name);
        List<org.w3c.dom.Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((org.w3c.dom.Element) found.item(i));
        }
        return elements;
    }
}
