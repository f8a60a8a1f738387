package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The compiled grammars, one a profile, both made from the one XSD in the resources. */
final class LheoSchema {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final Schema STRICT = compile(read());
    private static final Schema PUBLISHED = compile(relax(read()));
    private static final QuickCheck QUICK_STRICT = new QuickCheck(read());
    private static final QuickCheck QUICK_PUBLISHED = new QuickCheck(relax(read()));

    private LheoSchema() {}

    static ValidatorHandler handler(SchemaProfile profile) {
        return switch (profile) {
            case STRICT -> STRICT.newValidatorHandler();
            case PUBLISHED -> PUBLISHED.newValidatorHandler();
        };
    }

    static QuickCheck quick(SchemaProfile profile) {
        return switch (profile) {
            case STRICT -> QUICK_STRICT;
            case PUBLISHED -> QUICK_PUBLISHED;
        };
    }

    private static Document read() {
        try (InputStream xsd = LheoSchema.class.getResourceAsStream("/lheo/lheo-2.3.xsd")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(Objects.requireNonNull(xsd));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The XSD of Lhéo is part of the application", e);
        }
    }

    private static Schema compile(Document xsd) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(new DOMSource(xsd));
        } catch (SAXException e) {
            throw new IllegalStateException("The XSD of Lhéo is a valid schema", e);
        }
    }

    private static Document relax(Document xsd) {
        removeAll(xsd, "minInclusive");
        removeAll(xsd, "maxInclusive");
        NodeList attributes = xsd.getElementsByTagNameNS(XS, "attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            ((org.w3c.dom.Element) attributes.item(i)).removeAttribute("use");
        }
        return xsd;
    }

    private static void removeAll(Document xsd, String name) {
        NodeList live = xsd.getElementsByTagNameNS(XS, name);
        while (live.getLength() > 0) {
            org.w3c.dom.Node facet = live.item(0);
            facet.getParentNode().removeChild(facet);
        }
    }
}
