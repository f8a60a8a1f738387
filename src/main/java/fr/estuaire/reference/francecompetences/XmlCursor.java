package fr.estuaire.reference.francecompetences;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks through elements, making a string of those texts alone that somebody asks for. No document type, no entity of its
 * own; depth and lengths are bounded.
 */
final class XmlCursor implements AutoCloseable {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ATTRIBUTE = 10_000;

    private final XMLStreamReader2 xml;
    private final RecentTexts recent = new RecentTexts();
    private char[] buffer = new char[FicheDraft.AIMS];

    XmlCursor(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // a text that nobody asks for is passed over without being built
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        xml = (XMLStreamReader2) factory.createXMLStreamReader(bytes);
    }

    /** What to do in an element whose start has just been passed; it must be left on its end. */
    interface Visit {
        void in(String element) throws XMLStreamException;
    }

    /**
     * Enters the root element.
     *
     * @throws ForbiddenDoctype if a document type comes before it
     */
    String root() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ForbiddenDoctype();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
    }

    /** Steps into the next child of the current element; null at its end. */
    @Nullable
    String child() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return null;
            }
        }
    }

    /** Visits each child of the current element. */
    void children(Visit visit) throws XMLStreamException {
        for (String child = child(); child != null; child = child()) {
            visit.in(child);
        }
    }

    /** Passes over the rest of the current element. */
    void skip() throws XMLStreamException {
        xml.skipElement();
    }

    /** Text of the current element without blanks around it, cut to 4,000 characters; null when there is none. */
    @Nullable
    String text() throws XMLStreamException {
        int length = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> length = append(length);
                case XMLStreamConstants.START_ELEMENT -> xml.skipElement();
                default -> {
                    /* a comment says nothing */
                }
            }
        }
        return stripped(length);
    }

    private int append(int length) throws XMLStreamException {
        int room = buffer.length - length;
        if (room == 0) {
            return length;
        }
        int more = Math.min(room, xml.getTextLength());
        System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), buffer, length, more);
        return length + more;
    }

    private @Nullable String stripped(int length) {
        int from = 0;
        int to = length;
        while (from < to && Character.isWhitespace(buffer[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(buffer[to - 1])) {
            to--;
        }
        return from == to ? null : recent.get(buffer, from, to - from);
    }

    long line() {
        return xml.getLocation().getLineNumber();
    }

    /** Reads to the last byte: a file cut after its last sheet is cut all the same. */
    void finish() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    /** The file declares a document type. */
    static final class ForbiddenDoctype extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }
}
