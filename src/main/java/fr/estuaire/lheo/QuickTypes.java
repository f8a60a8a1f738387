package fr.estuaire.lheo;

import fr.estuaire.lheo.QuickCheck.ElementType;
import fr.estuaire.lheo.QuickCheck.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads from the schema what {@link QuickCheck} works with. */
final class QuickTypes {
    private static final String PREFIX = "lheo:";
    private static final Set<String> FREE = Set.of("extras", "extra");

    /** Attributes whose values are free, or which are looked at apart; the others are for the validator. */
    private static final Set<String> KNOWN = Set.of("xs:string", "xs:dateTime");

    private static final Set<String> FACETS = Set.of(
            "restriction",
            "minLength",
            "maxLength",
            "length",
            "pattern",
            "enumeration",
            "minInclusive",
            "maxInclusive");

    private final Element schema;
    private final Map<String, Element> texts = new HashMap<>();
    private final Set<String> common;

    QuickTypes(Document xsd) {
        this.schema = xsd.getDocumentElement();
        for (Element simple : all(schema, "simpleType")) {
            texts.put(PREFIX + simple.getAttribute("name"), simple);
        }
        Element group = all(schema, "attributeGroup").stream()
                .filter(one -> one.hasAttribute("name"))
                .findFirst()
                .orElseThrow();
        this.common = known(group);
    }

    Map<String, ElementType> read() {
        Map<String, ElementType> types = new HashMap<>();
        for (Element element : all(schema, "element")) {
            if (element.hasAttribute("name")) {
                types.put(element.getAttribute("name").intern(), type(element));
            }
        }
        return types;
    }

    private ElementType type(Element element) {
        Set<String> attributes = new HashSet<>(common);
        attributes.addAll(known(element));
        List<String> required = all(element, "attribute").stream()
                .filter(attribute -> attribute.getAttribute("use").equals("required"))
                .map(attribute -> attribute.getAttribute("name"))
                .toList();
        List<Element> extensions = all(element, "extension");
        boolean sequence = extensions.isEmpty() && !FREE.contains(element.getAttribute("name"));
        List<Slot> slots = sequence
                ? all(element, "element").stream().map(QuickTypes::slot).toList()
                : List.of();
        return new ElementType(
                slots,
                extensions.isEmpty() ? null : text(extensions.getFirst().getAttribute("base")),
                Set.copyOf(attributes),
                required);
    }

    private static Slot slot(Element reference) {
        String max = reference.getAttribute("maxOccurs");
        return new Slot(
                reference.getAttribute("ref").substring(PREFIX.length()).intern(),
                number(reference.getAttribute("minOccurs")).orElse(1L).intValue(),
                max.equals("unbounded")
                        ? Integer.MAX_VALUE
                        : number(max).orElse(1L).intValue());
    }

    private QuickText text(String base) {
        Element simple = texts.get(base);
        if (simple == null || !all(simple, "*").stream().allMatch(one -> FACETS.contains(one.getLocalName()))) {
            return new QuickText.Unknown();
        }
        List<String> patterns = values(simple, "pattern");
        List<String> codes = values(simple, "enumeration");
        long length = facet(simple, "length", -1);
        String of = all(simple, "restriction").getFirst().getAttribute("base");
        if (!codes.isEmpty()) {
            return new QuickText.Code(Set.copyOf(codes));
        }
        if (of.equals("xs:long") && patterns.isEmpty()) {
            return new QuickText.Digits(
                    facet(simple, "minInclusive", 0), facet(simple, "maxInclusive", Long.MAX_VALUE));
        }
        if (patterns.equals(List.of(QuickText.Day.PATTERN)) && length == 8) {
            return new QuickText.Day();
        }
        return of.equals("xs:string") && patterns.isEmpty()
                ? new QuickText.Words((int) facet(simple, "minLength", Math.max(length, 0)), (int)
                        facet(simple, "maxLength", length < 0 ? Integer.MAX_VALUE : length))
                : new QuickText.Unknown();
    }

    private static Set<String> known(Element owner) {
        return all(owner, "attribute").stream()
                .filter(attribute -> KNOWN.contains(attribute.getAttribute("type")))
                .map(attribute -> attribute.getAttribute("name"))
                .collect(Collectors.toSet());
    }

    private static long facet(Element simple, String name, long otherwise) {
        return values(simple, name).stream()
                .findFirst()
                .flatMap(QuickTypes::number)
                .orElse(otherwise);
    }

    private static Optional<Long> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    private static List<String> values(Element simple, String facet) {
        return all(simple, facet).stream().map(one -> one.getAttribute("value")).toList();
    }

    private static List<Element> all(Element owner, String name) {
        NodeList found = owner.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
