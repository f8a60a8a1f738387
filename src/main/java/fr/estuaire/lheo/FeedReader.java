package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a Lhéo file formation by formation, in a memory that does not depend on its size. Not for several threads.
 * Every method throws {@link UnreadableFeedException} as soon as the file proves unreadable.
 */
public final class FeedReader implements AutoCloseable {
    static final Set<LheoVersion> LHEO = EnumSet.of(LheoVersion.V2_3, LheoVersion.V2_2);
    private static final Set<LheoVersion> ANY = EnumSet.allOf(LheoVersion.class);

    private final InputStream file;
    private final XMLStreamReader events;
    private final FeedRoot root;
    private final ElementReader elements;
    private final List<Element> extras = new ArrayList<>();
    private final List<Element> strays = new ArrayList<>();
    private int rank;
    private boolean ended;

    private FeedReader(InputStream file, FeedLimits limits, Set<LheoVersion> accepted)
            throws IOException, XMLStreamException {
        this.file = file;
        this.events = XmlInput.open(FeedBytes.toXml(file, limits), limits);
        this.root = FeedRoot.recognise(events, accepted);
        this.elements = new ElementReader(events, root.namespace(), limits.formationNodes());
    }

    /** Opens a file, compressed by gzip or not. */
    public static FeedReader open(Path path) {
        return open(path, FeedLimits.DEFAULT);
    }

    public static FeedReader open(Path path, FeedLimits limits) {
        return open(FeedFile.open(path), limits);
    }

    /** The bytes of a file as they are, or the sentence that says why it cannot be opened: to copy it without reading it. */
    public static InputStream openBytes(Path path) {
        return FeedFile.open(path);
    }

    /** Opens a stream, compressed by gzip or not; the reader closes it. */
    public static FeedReader open(InputStream file, FeedLimits limits) {
        return open(file, limits, LHEO);
    }

    /** Opens a stream of Lhéo or of one of its dialects; the reader closes it. */
    public static FeedReader openAny(InputStream file, FeedLimits limits) {
        return open(file, limits, ANY);
    }

    private static FeedReader open(InputStream file, FeedLimits limits, Set<LheoVersion> accepted) {
        try {
            return new FeedReader(file, limits, accepted);
        } catch (IOException | XMLStreamException e) {
            closeQuietly(file);
            throw ReadFailure.explain(e);
        } catch (UnreadableFeedException e) {
            closeQuietly(file);
            throw e;
        }
    }

    public LheoVersion version() {
        return root.version();
    }

    /** The root element with its attributes and without its content. */
    public Element root() {
        return root.element();
    }

    /** The extras of the file itself, complete once all formations are read. */
    public List<Element> extras() {
        return List.copyOf(extras);
    }

    /** What stood among the formations without being one, complete once all formations are read. */
    public List<Element> strays() {
        return List.copyOf(strays);
    }

    /** The next formation, or nothing at the end of the file. */
    public Optional<FeedFormation> next() {
        try {
            return advance();
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e);
        }
    }

    public void forEach(Consumer<? super FeedFormation> action) {
        for (Optional<FeedFormation> found = next(); found.isPresent(); found = next()) {
            action.accept(found.get());
        }
    }

    private Optional<FeedFormation> advance() throws XMLStreamException {
        while (!ended) {
            int event = events.next();
            ended = event == XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.START_ELEMENT
                    && !events.getLocalName().equals("offres")) {
                Element element = elements.read();
                if (element.name().equals("formation")) {
                    return Optional.of(new FeedFormation(++rank, version(), element));
                }
                (element.name().equals("extras") ? extras : strays).add(element);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (XMLStreamException _) {
            // Nothing was written: what is read is read.
        } finally {
            closeQuietly(file);
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // Nothing was written: what is read is read.
        }
    }
}
