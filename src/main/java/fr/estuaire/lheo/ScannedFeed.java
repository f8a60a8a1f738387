package fr.estuaire.lheo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Cuts a feed by looking for tags in its bytes: only what is not a formation is read at once. */
final class ScannedFeed implements SliceFeed {
    private static final byte[] FORMATION = ascii("formation");
    private static final byte[] OFFRES = ascii("offres");

    /** An element in which formations are looked for. */
    private record Open(String name, SliceContext inside) {}

    private final ScannedHead head;
    private final ByteScanner bytes;
    private final TextCursor cursor;
    private final SliceContext rootContext;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Element> extras = new ArrayList<>();
    private final List<Element> strays = new ArrayList<>();
    private int rank;
    private boolean ended;

    private ScannedFeed(ScannedHead head, ByteScanner bytes, SliceContext rootContext, TextCursor cursor) {
        this.head = head;
        this.bytes = bytes;
        this.cursor = cursor;
        this.rootContext = rootContext;
        if (!bytes.wasEmptyTag()) {
            open.push(new Open(head.name(), rootContext));
        }
    }

    /** Reads the head of a file; nothing, and nothing forgotten of the file, when it must be read otherwise. */
    static Optional<ScannedFeed> recognise(ByteScanner bytes, FeedLimits limits) throws IOException {
        if (isWide(bytes) || !bytes.seekTag() || bytes.peek(1) == '/') {
            return Optional.empty();
        }
        int prolog = bytes.pieceLength();
        byte[] name = bytes.name();
        if (ByteSearch.indexOf(name, 0, name.length, (byte) ':') >= 0 || !bytes.skipTag()) {
            return Optional.empty();
        }
        byte[] all = bytes.piece();
        return ScannedHead.read(all, latin(name), limits)
                .map(head -> begin(head, bytes, Arrays.copyOfRange(all, prolog, all.length)));
    }

    private static ScannedFeed begin(ScannedHead head, ByteScanner bytes, byte[] tag) {
        TextCursor cursor = new TextCursor(head.isUtf8());
        bytes.begin(cursor, head.markLength());
        return new ScannedFeed(head, bytes, SliceContext.of(head, tag), cursor);
    }

    private static boolean isWide(ByteScanner bytes) throws IOException {
        int first = bytes.peek(0) & 0xFF;
        return first == 0xFE || first == 0xFF || first == 0 || bytes.peek(1) == 0;
    }

    @Override
    public LheoVersion version() {
        return head.root().version();
    }

    @Override
    public Element root() {
        return head.root().element();
    }

    @Override
    public List<Element> extras() {
        return List.copyOf(extras);
    }

    @Override
    public List<Element> strays() {
        return List.copyOf(strays);
    }

    @Override
    public Optional<FeedSlice> next() {
        try {
            Optional<FeedSlice> found = Optional.empty();
            while (!ended && found.isEmpty()) {
                found = advance();
            }
            return found;
        } catch (ByteScanner.TooLong _) {
            throw new UnreadableFeedException(
                    "Ce qui commence à la ligne %d est démesuré (plus de %d Mo) : vérifiez le fichier produit."
                            .formatted(cursor.position().line(), ByteScanner.LONGEST >> 20));
        } catch (IOException e) {
            throw ReadFailure.explain(e);
        }
    }

    private Optional<FeedSlice> advance() throws IOException {
        boolean found = bytes.seekTag();
        Open around = open.peek();
        if (around == null) {
            end(found);
            return Optional.empty();
        }
        if (!found) {
            throw broken();
        }
        checkGap(around.inside());
        if (bytes.peek(1) == '/') {
            leave(around);
            return Optional.empty();
        }
        byte[] name = bytes.name();
        return isOffres(name) ? enter(around, name) : element(around, name);
    }

    private void checkGap(SliceContext context) {
        if (!bytes.isBlankPiece() || bytes.pieceLength() > head.limits().textLength()) {
            context.check(bytes.piece(), cursor.position());
        }
        bytes.begin(cursor);
    }

    private void end(boolean found) throws IOException {
        if (found || !bytes.isAtEnd()) {
            throw ReadFailure.illFormed(bytes.line(cursor));
        }
        if (!bytes.isBlankPiece()) {
            rootContext.checkAfterRoot(bytes.piece(), cursor.position());
        }
        ended = true;
    }

    private void leave(Open around) throws IOException {
        byte[] name = bytes.name();
        if (!bytes.skipTag()) {
            throw broken();
        }
        String tag = latin(bytes.piece());
        int blanks = 2 + name.length;
        if (!latin(name).equals(around.name())
                || !tag.substring(blanks, tag.length() - 1).isBlank()) {
            throw ReadFailure.illFormed(bytes.line(cursor));
        }
        bytes.begin(cursor);
        open.pop();
    }

    private Optional<FeedSlice> enter(Open around, byte[] name) throws IOException {
        if (!bytes.skipTag()) {
            throw broken();
        }
        if (bytes.wasEmptyTag()) {
            around.inside().attributes(bytes.piece(), cursor.position());
        } else {
            open.push(new Open(latin(name), around.inside().within(bytes.piece(), latin(name))));
        }
        bytes.begin(cursor);
        return Optional.empty();
    }

    private Optional<FeedSlice> element(Open around, byte[] name) throws IOException {
        if (name.length == 0) {
            throw ReadFailure.illFormed(bytes.line(cursor));
        }
        if (!bytes.skipTag()) {
            throw broken();
        }
        int tagLength = bytes.pieceLength();
        if (!bytes.skipContent(name)) {
            throw broken();
        }
        RawSlice slice = new RawSlice(around.inside(), bytes.piece(), tagLength, cursor.position());
        bytes.begin(cursor);
        boolean plain = Arrays.equals(name, FORMATION) && around.inside().isLheoByDefault();
        return plain && !slice.declaresNamespace() ? Optional.of(new FeedSlice(++rank, slice)) : sort(slice);
    }

    private Optional<FeedSlice> sort(RawSlice slice) {
        Element element = slice.element();
        if (element.name().equals("formation")) {
            return Optional.of(new FeedSlice(++rank, slice));
        }
        (element.name().equals("extras") ? extras : strays).add(element);
        return Optional.empty();
    }

    private UnreadableFeedException broken() throws IOException {
        boolean cut = bytes.isAtEnd();
        int line = bytes.line(cursor);
        return cut ? ReadFailure.truncated(line) : ReadFailure.illFormed(line);
    }

    private static boolean isOffres(byte[] name) {
        int prefix = name.length - OFFRES.length;
        return prefix >= 0
                && Arrays.equals(name, prefix, name.length, OFFRES, 0, OFFRES.length)
                && (prefix == 0 || name[prefix - 1] == ':');
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
