package fr.estuaire.lheo;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * The one way bytes become XML events: no document type, no external entity, every size bounded. Woodstox rather than
 * the JDK's reader, which from JDK 24 on refuses a document of more than 100,000 <code>&amp;amp;</code>.
 */
final class XmlInput {
    private final XMLInputFactory factory = new WstxInputFactory();

    /** To read many small documents, also from several threads: what one learns of names serves the next. */
    XmlInput(FeedLimits limits) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    }

    static XMLStreamReader open(InputStream xml, FeedLimits limits) throws XMLStreamException {
        return new XmlInput(limits).open(xml);
    }

    XMLStreamReader open(InputStream xml) throws XMLStreamException {
        return factory.createXMLStreamReader(xml);
    }
}
