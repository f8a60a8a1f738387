package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds one {@link Element} from the events between its tags. */
final class ElementReader {
    private final XMLStreamReader events;
    private final String namespace;
    private final int maxNodes;
    private final UnaryOperator<Position> original;
    private int nodes;

    /**
     * @param namespace the namespace whose elements are Lhéo's own, and lose it
     * @param maxNodes elements and texts accepted in one element
     */
    ElementReader(XMLStreamReader events, String namespace, int maxNodes) {
        this(events, namespace, maxNodes, UnaryOperator.identity());
    }

    /** @param original turns a position in what is read into the one to give */
    ElementReader(XMLStreamReader events, String namespace, int maxNodes, UnaryOperator<Position> original) {
        this.events = events;
        this.namespace = namespace;
        this.maxNodes = maxNodes;
        this.original = original;
    }

    /** Reads the element whose start tag is the current event, up to and including its end tag. */
    Element read() throws XMLStreamException {
        nodes = 0;
        return element();
    }

    private Element element() throws XMLStreamException {
        Position position = position();
        String name = clark(events.getNamespaceURI(), events.getLocalName());
        Map<String, String> attributes = attributes(events);
        List<Node> content = new ArrayList<>();
        while (events.next() != XMLStreamConstants.END_ELEMENT) {
            add(content);
        }
        return new Element(name, attributes, content, position);
    }

    private void add(List<Node> content) throws XMLStreamException {
        if (++nodes > maxNodes) {
            throw new UnreadableFeedException(
                    "La formation lue à la ligne %d est démesurée (plus de %d éléments) : vérifiez le fichier produit."
                            .formatted(position().line(), maxNodes));
        }
        switch (events.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> content.add(element());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                content.add(new Text(events.getText()));
            default -> {}
        }
    }

    private Position position() {
        Location location = events.getLocation();
        return original.apply(new Position(location.getLineNumber(), location.getColumnNumber()));
    }

    static Map<String, String> attributes(XMLStreamReader events) {
        if (events.getAttributeCount() == 0) {
            return Map.of();
        }
        if (events.getAttributeCount() == 1) {
            return Map.of(attribute(events, 0), events.getAttributeValue(0));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attributes.put(attribute(events, i), events.getAttributeValue(i));
        }
        return attributes;
    }

    private static String attribute(XMLStreamReader events, int rank) {
        String uri = events.getAttributeNamespace(rank);
        String local = events.getAttributeLocalName(rank);
        return uri == null || uri.isEmpty() ? local : "{" + uri + "}" + local;
    }

    private String clark(@Nullable String uri, String local) {
        if (namespace.equals(uri)) {
            return local;
        }
        return "{" + (uri == null ? "" : uri) + "}" + local;
    }
}
