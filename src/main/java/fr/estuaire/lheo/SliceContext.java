package fr.estuaire.lheo;

import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What gives the bytes of a slice their meaning: the encoding of the file and the tags that are open around it. */
final class SliceContext {
    private static final byte[] ANYTHING = latin("<x/>");

    private final ScannedHead head;
    private final List<byte[]> tags;
    private final byte[] opening;
    private final byte[] closing;
    private final Position openingEnd;
    private final Hasher128 hasher;
    private final boolean lheo;

    private SliceContext(ScannedHead head, List<byte[]> tags, byte[] closing) {
        this.head = head;
        this.tags = tags;
        this.opening = concat(latin(head.declaration()), concat(tags.toArray(byte[][]::new)));
        this.closing = closing;
        this.openingEnd = end(opening);
        Map<String, String> namespaces = namespaces();
        this.hasher = hasher(meaning(namespaces));
        this.lheo = head.root().namespace().equals(namespaces.get(""));
    }

    static SliceContext of(ScannedHead head, byte[] tag) {
        return new SliceContext(head, List.of(tag), closing(head.name()));
    }

    /** The same with one more element open. */
    SliceContext within(byte[] tag, String name) {
        List<byte[]> more = new ArrayList<>(tags);
        more.add(tag);
        return new SliceContext(head, more, concat(closing(name), closing));
    }

    LheoVersion version() {
        return head.root().version();
    }

    ScannedHead head() {
        return head;
    }

    /** Hashes bytes so that the same ones under another meaning are others. */
    Hasher128 hasher() {
        return hasher;
    }

    static Hasher128 hasher(String meaning) {
        return Hashing.xxh3_128(Hashing.xxh3_64().hashBytesToLong(meaning.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether an element without a prefix is one of Lhéo. */
    boolean isLheoByDefault() {
        return lheo;
    }

    /** Reads the element that the bytes are, with its positions in the file. */
    Element read(byte[] slice, Position start) {
        UnaryOperator<Position> original = position -> shift(position, openingEnd, start);
        try {
            XMLStreamReader events = head.xml().open(new ByteArrayInputStream(concat(opening, slice, closing)));
            enter(events);
            events.next();
            Element element = new ElementReader(
                            events, head.root().namespace(), head.limits().formationNodes(), original)
                    .read();
            refuseMore(events, start);
            events.close();
            return element;
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e, original);
        }
    }

    /** Reads the attributes of the element whose start tag these bytes are. */
    Map<String, String> attributes(byte[] tag, Position start) {
        try {
            XMLStreamReader events = head.xml().open(new ByteArrayInputStream(concat(opening, tag)));
            enter(events);
            events.next();
            return ElementReader.attributes(events);
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e, position -> shift(position, openingEnd, start));
        }
    }

    /** Refuses bytes between elements that are not well-formed. */
    void check(byte[] gap, Position start) {
        check(opening, gap, closing, start);
    }

    /** Refuses bytes after the root that are not well-formed. */
    void checkAfterRoot(byte[] gap, Position start) {
        check(concat(latin(head.declaration()), ANYTHING), gap, new byte[0], start);
    }

    private void check(byte[] before, byte[] gap, byte[] after, Position start) {
        try {
            XMLStreamReader events = head.xml().open(new ByteArrayInputStream(concat(before, gap, after)));
            while (events.hasNext()) {
                events.next();
            }
            events.close();
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e, position -> shift(position, end(before), start));
        }
    }

    private static void refuseMore(XMLStreamReader events, Position start) throws XMLStreamException {
        while (events.hasNext()) {
            int event = events.next();
            if (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
                throw ReadFailure.illFormed(start.line());
            }
        }
    }

    private void enter(XMLStreamReader events) throws XMLStreamException {
        for (int open = 0; open < tags.size(); ) {
            open += events.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        }
    }

    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new TreeMap<>();
        try {
            XMLStreamReader events = head.xml().open(new ByteArrayInputStream(opening));
            for (int open = 0; open < tags.size(); ) {
                if (events.next() == XMLStreamConstants.START_ELEMENT) {
                    open++;
                    declared(events, namespaces);
                }
            }
        } catch (XMLStreamException e) {
            throw ReadFailure.explain(e);
        }
        return namespaces;
    }

    private static void declared(XMLStreamReader events, Map<String, String> namespaces) {
        for (int i = 0; i < events.getNamespaceCount(); i++) {
            String prefix = events.getNamespacePrefix(i);
            String uri = events.getNamespaceURI(i);
            namespaces.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
    }

    private String meaning(Map<String, String> namespaces) {
        StringBuilder text = new StringBuilder("\0").append(head.charset().name());
        namespaces.forEach(
                (prefix, uri) -> text.append('\0').append(prefix).append('=').append(uri));
        return text.toString();
    }

    private Position end(byte[] bytes) {
        TextCursor cursor = new TextCursor(head.isUtf8());
        cursor.advance(bytes, 0, bytes.length);
        return cursor.position();
    }

    private static Position shift(Position read, Position from, Position to) {
        return new Position(
                read.line() - from.line() + to.line(),
                read.line() == from.line() ? read.column() - from.column() + to.column() : read.column());
    }

    private static byte[] closing(String name) {
        return latin("</" + name + ">");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
