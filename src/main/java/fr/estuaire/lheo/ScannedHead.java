package fr.estuaire.lheo;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file up to the end of its root's start tag, when all that follows may be read by its bytes.
 *
 * @param declaration {@code <?xml …?>} as it stands, one character a byte, empty when there is none
 * @param name of the root element as it stands, one character a byte
 * @param markLength of the byte order mark
 */
record ScannedHead(
        FeedRoot root,
        XmlInput xml,
        FeedLimits limits,
        Charset charset,
        String declaration,
        String name,
        int markLength) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, Charset> CHARSETS = Map.of(
            "UTF-8",
            StandardCharsets.UTF_8,
            "US-ASCII",
            StandardCharsets.US_ASCII,
            "ISO-8859-1",
            StandardCharsets.ISO_8859_1,
            "ISO-8859-15",
            Charset.forName("ISO-8859-15"),
            "WINDOWS-1252",
            WINDOWS);

    /**
     * Reads the head; nothing when the file must be read otherwise.
     *
     * @throws UnreadableFeedException when its root is not that of a Lhéo file
     */
    static Optional<ScannedHead> read(byte[] head, String name, FeedLimits limits) {
        try {
            XmlInput xml = new XmlInput(limits);
            XMLStreamReader events = xml.open(new ByteArrayInputStream(head));
            int mark = head[0] == (byte) 0xEF ? 3 : 0;
            Charset charset = charset(events, mark > 0);
            FeedRoot root = FeedRoot.recognise(events, FeedReader.LHEO);
            return charset == null
                    ? Optional.empty()
                    : Optional.of(new ScannedHead(root, xml, limits, charset, declaration(head, mark), name, mark));
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static @Nullable Charset charset(XMLStreamReader events, boolean marked) {
        String declared = events.getCharacterEncodingScheme();
        if (events.getVersion() != null && !events.getVersion().equals("1.0")) {
            return null;
        }
        Charset charset = declared == null ? StandardCharsets.UTF_8 : CHARSETS.get(declared.toUpperCase(Locale.ROOT));
        return marked && !StandardCharsets.UTF_8.equals(charset) ? null : charset;
    }

    private static String declaration(byte[] head, int mark) {
        String latin = new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1);
        int length =
                latin.startsWith("<?xml") && ByteScanner.isSpace((byte) latin.charAt(5)) ? latin.indexOf("?>") + 2 : 0;
        return latin.substring(0, length);
    }
}
