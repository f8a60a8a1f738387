package fr.estuaire.lheo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the tags of a document in its bytes, for any encoding that writes ASCII as it is. Keeps all bytes from a mark
 * on, and no others. What it finds is right for a well-formed document; another one is noticed by who parses the pieces.
 */
final class ByteScanner {
    /** The longest piece that is kept whole. */
    static final int LONGEST = 1 << 25;

    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] INSTRUCTION = ascii("<?");

    /** A piece is longer than what is kept. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int mark;
    private int pos;
    private int end;
    private boolean exhausted;
    private boolean emptyTag;

    ByteScanner(InputStream in) {
        this.in = in;
    }

    /** All bytes since the mark, then those not read yet: to read them another way. */
    InputStream unread() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, mark, end - mark), in);
    }

    /** The byte so far after the current one; 0 past the end of the file. */
    byte peek(int ahead) throws IOException {
        return have(ahead + 1) ? buffer[pos + ahead] : 0;
    }

    boolean isAtEnd() throws IOException {
        return !have(1);
    }

    /** The piece between the mark and the current byte. */
    byte[] piece() {
        return Arrays.copyOfRange(buffer, mark, pos);
    }

    int pieceLength() {
        return pos - mark;
    }

    /** Whether nothing but white space stands between the mark and the current byte. */
    boolean isBlankPiece() {
        for (int i = mark; i < pos; i++) {
            if (!isSpace(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    /** Forgets the piece and begins the next one at the current byte. */
    void begin(TextCursor cursor) {
        begin(cursor, 0);
    }

    /** @param uncounted first bytes that are no text */
    void begin(TextCursor cursor, int uncounted) {
        cursor.advance(buffer, mark + uncounted, pos);
        mark = pos;
    }

    /** The line on which the current byte stands. */
    int line(TextCursor cursor) {
        begin(cursor);
        return cursor.position().line();
    }

    /** Moves to the next start tag or end tag; false at the end of the file, or at a declaration that has no place there. */
    boolean seekTag() throws IOException {
        while (seek((byte) '<')) {
            byte next = peek(1);
            if (!have(2)) {
                pos = end;
                return false;
            }
            if (next != '!' && next != '?') {
                return true;
            }
            if (!skipDeclaration()) {
                return false;
            }
        }
        return false;
    }

    /** The name in the tag at the current byte, with its prefix. */
    byte[] name() throws IOException {
        int from = peek(1) == '/' ? 2 : 1;
        int length = 0;
        while (have(from + length + 1) && !endsName(buffer[pos + from + length])) {
            length++;
        }
        return Arrays.copyOfRange(buffer, pos + from, pos + from + length);
    }

    /** Moves past the tag at the current byte; false when the file ends inside it. */
    boolean skipTag() throws IOException {
        pos++;
        do {
            while (pos < end) {
                byte b = buffer[pos++];
                if (b == '>') {
                    emptyTag = buffer[pos - 2] == '/';
                    return true;
                }
                if ((b == '"' || b == '\'') && !skipPast(b)) {
                    return false;
                }
            }
        } while (more());
        return false;
    }

    /** Whether the tag passed last was {@code <of-this-kind/>}. */
    boolean wasEmptyTag() {
        return emptyTag;
    }

    /** Moves past the element whose start tag was just passed; false when the file ends inside it. */
    boolean skipContent(byte[] name) throws IOException {
        int depth = emptyTag ? 0 : 1;
        while (depth > 0) {
            if (!seek((byte) '<') || !have(2)) {
                return false;
            }
            byte next = buffer[pos + 1];
            if (next == '/') {
                if (isNamed(2, name)) {
                    depth--;
                    if (!skipPast((byte) '>')) {
                        return false;
                    }
                } else {
                    pos += 2;
                }
            } else if (next == '!' || next == '?') {
                if (!skipDeclaration()) {
                    return false;
                }
            } else if (next == name[0] && isNamed(1, name)) {
                if (!skipTag()) {
                    return false;
                }
                depth += emptyTag ? 0 : 1;
            } else {
                pos += 2;
            }
        }
        return true;
    }

    private boolean skipDeclaration() throws IOException {
        if (startsWith(COMMENT)) {
            return skipPast(COMMENT.length, '-', '-');
        }
        if (startsWith(CDATA)) {
            return skipPast(CDATA.length, ']', ']');
        }
        return startsWith(INSTRUCTION) && skipPast(INSTRUCTION.length, '?', '?');
    }

    /** Moves past the closing two characters and {@code >}; the two may be one, said twice. */
    private boolean skipPast(int opening, char before, char last) throws IOException {
        pos += opening;
        int least = pos - mark + (before == '?' ? 1 : 2);
        while (seek((byte) '>')) {
            pos++;
            if (pos - 1 - mark >= least && buffer[pos - 2] == last && (before == '?' || buffer[pos - 3] == before)) {
                return true;
            }
        }
        return false;
    }

    private boolean skipPast(byte wanted) throws IOException {
        boolean found = seek(wanted);
        pos += found ? 1 : 0;
        return found;
    }

    private boolean seek(byte wanted) throws IOException {
        while (true) {
            int found = ByteSearch.indexOf(buffer, pos, end, wanted);
            if (found >= 0) {
                pos = found;
                return true;
            }
            pos = end;
            if (!more()) {
                return false;
            }
        }
    }

    private boolean isNamed(int ahead, byte[] name) throws IOException {
        return have(ahead + name.length + 1)
                && Arrays.equals(buffer, pos + ahead, pos + ahead + name.length, name, 0, name.length)
                && endsName(buffer[pos + ahead + name.length]);
    }

    private boolean startsWith(byte[] text) throws IOException {
        return have(text.length) && Arrays.equals(buffer, pos, pos + text.length, text, 0, text.length);
    }

    private boolean have(int length) throws IOException {
        while (end - pos < length) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    private boolean more() throws IOException {
        if (exhausted) {
            return false;
        }
        if (end == buffer.length) {
            makeRoom();
        }
        int read = in.read(buffer, end, buffer.length - end);
        exhausted = read < 0;
        end += Math.max(read, 0);
        return !exhausted;
    }

    private void makeRoom() throws TooLong {
        int kept = end - mark;
        if (kept > LONGEST) {
            throw new TooLong();
        }
        byte[] target = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, mark, target, 0, kept);
        buffer = target;
        pos -= mark;
        mark = 0;
        end = kept;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    private static boolean endsName(byte b) {
        return b == '>' || b == '/' || isSpace(b);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
