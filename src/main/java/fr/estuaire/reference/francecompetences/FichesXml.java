package fr.estuaire.reference.francecompetences;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of one XML flow of France compétences, V4.1 or close to it, one at a time in memory: a real flow weighs 470 MB.
 *
 * @see <a href="https://www.data.gouv.fr/datasets/5eebbc067a14b6fecc9c9976">Répertoire national des certifications</a>
 */
final class FichesXml implements AutoCloseable {
    private final XmlCursor xml;
    private @Nullable String version;
    private boolean ended;

    private FichesXml(XmlCursor xml) {
        this.xml = xml;
    }

    /** Opens a flow on its root element. */
    static FichesXml open(InputStream bytes) throws XMLStreamException {
        XmlCursor xml = new XmlCursor(bytes);
        if (!"FICHES".equals(xml.root())) {
            throw new NotTheFlow();
        }
        return new FichesXml(xml);
    }

    /** Reads the next sheet, not yet verified; null after the last, once the file has been read to its last byte. */
    @Nullable
    FicheDraft next() throws XMLStreamException {
        if (ended) {
            return null;
        }
        for (String child = xml.child(); child != null; child = xml.child()) {
            switch (child) {
                case "FICHE" -> {
                    return read();
                }
                case "VERSION_FLUX" -> version = xml.text();
                default -> xml.skip();
            }
        }
        xml.finish();
        ended = true;
        return null;
    }

    private FicheDraft read() throws XMLStreamException {
        FicheDraft fiche = new FicheDraft(xml.line());
        FicheElements.read(xml, fiche);
        return fiche;
    }

    /** What the flow says of its version, such as 4.1, once the first sheet has been read. */
    @Nullable
    String version() {
        return version;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    /** The root element is another one. */
    static final class NotTheFlow extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }
}
