package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Leads the events of a whole file to the strict grammar. */
final class DocumentCheck implements SchemaErrors.Where {

    /** An open element, and how many children of each name it had so far. */
    private record Open(String name, int rank, Position position, Map<String, Integer> ranks) {}

    private final XMLStreamReader events;
    private final ValidatorHandler handler = LheoSchema.handler(SchemaProfile.STRICT);
    private final SchemaErrors errors;
    private final Deque<Open> path = new ArrayDeque<>();

    private DocumentCheck(XMLStreamReader events, int limit) {
        this.events = events;
        this.errors = new SchemaErrors(this, limit, true);
        handler.setErrorHandler(errors);
    }

    static List<SchemaProblem> check(InputStream file, int limit) {
        FeedLimits limits = FeedLimits.DEFAULT.withBytes(Long.MAX_VALUE);
        try {
            DocumentCheck check = new DocumentCheck(XmlInput.open(FeedBytes.toXml(file, limits), limits), limit);
            check.run();
            return check.errors.problems();
        } catch (IOException | XMLStreamException e) {
            throw ReadFailure.explain(e);
        } catch (SAXException e) {
            throw new IllegalStateException("The error handler never throws", e);
        }
    }

    private void run() throws XMLStreamException, SAXException {
        handler.startDocument();
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    handler.characters(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                default -> {}
            }
        }
        handler.endDocument();
    }

    private void start() throws SAXException {
        String name = events.getLocalName();
        int rank = path.isEmpty() ? 1 : path.element().ranks().merge(name, 1, Integer::sum);
        Position position = new Position(
                events.getLocation().getLineNumber(), events.getLocation().getColumnNumber());
        path.push(new Open(name, rank, position, new HashMap<>()));
        handler.startElement(uri(events.getNamespaceURI()), name, name, attributes());
    }

    private void end() throws SAXException {
        handler.endElement(uri(events.getNamespaceURI()), events.getLocalName(), events.getLocalName());
        path.pop();
    }

    private AttributesImpl attributes() {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String local = events.getAttributeLocalName(i);
            attributes.addAttribute(
                    uri(events.getAttributeNamespace(i)), local, local, "CDATA", events.getAttributeValue(i));
        }
        return attributes;
    }

    private static String uri(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    @Override
    public Position position() {
        return path.isEmpty() ? Position.NONE : path.element().position();
    }

    @Override
    public String path() {
        StringBuilder names = new StringBuilder();
        path.descendingIterator()
                .forEachRemaining(open -> names.append(names.isEmpty() ? "" : "/")
                        .append(open.name())
                        .append(open.rank() > 1 ? "[" + open.rank() + "]" : ""));
        return names.toString();
    }
}
