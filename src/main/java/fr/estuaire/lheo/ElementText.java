package fr.estuaire.lheo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Any element of Lhéo as text and back, alike to the letter for equal elements: how parts of an offer are kept. */
public final class ElementText {
    private static final String OPEN = "<lheo xmlns=\"" + LheoVersion.NAMESPACE + "\">";
    private static final String CLOSE = "</lheo>";

    private ElementText() {}

    /** The canonical text of an element, in the namespace of Lhéo without naming it. */
    public static String write(Element element) {
        return ElementWriter.write(element);
    }

    /**
     * The element that a text written by {@link #write} holds.
     *
     * @throws UnreadableFeedException when the text is no element
     */
    public static Element parse(String text) {
        byte[] xml = (OPEN + text + CLOSE).getBytes(StandardCharsets.UTF_8);
        try {
            XMLStreamReader events = XmlInput.open(new ByteArrayInputStream(xml), FeedLimits.DEFAULT);
            events.nextTag();
            events.nextTag();
            return new ElementReader(events, LheoVersion.NAMESPACE, FeedLimits.DEFAULT.formationNodes()).read();
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e);
        }
    }
}
