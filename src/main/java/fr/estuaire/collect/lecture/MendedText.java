package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters whatever encoding they are said to have: what is UTF-8 is read as UTF-8, what cannot be is
 * read as the encoding of one byte a character that is declared, Windows-1252 by default. Says afterwards what was found.
 */
final class MendedText extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 4;

    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER];
    private final @Nullable String declared;
    private final SingleBytes single;
    private final @Nullable Reader wide;
    private int position;
    private int end;
    private boolean ended;
    private boolean utf8;
    private int pending = -1;
    private int line = 1;
    private long wideCount;
    private int firstSingleLine;

    /** @param bytes from their beginning, the head included */
    MendedText(InputStream bytes, FileHead head) throws IOException {
        this.bytes = bytes;
        this.declared = head.declaredEncoding().orElse(null);
        Optional<Charset> utf16 = head.utf16();
        if (head.hasUtf8Mark()) {
            bytes.skipNBytes(3);
        }
        this.wide = utf16.map(charset -> utf16Reader(bytes, charset)).orElse(null);
        this.single = SingleBytes.of(declared);
        this.utf8 = head.hasUtf8Mark() || !SingleBytes.isSingle(declared) || head.isAllUtf8();
    }

    private static Reader utf16Reader(InputStream bytes, Charset charset) {
        return new InputStreamReader(bytes, charset);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        return wide == null ? readBytes(chars, offset, length) : readWide(wide, chars, offset, length);
    }

    private static int readWide(Reader wide, char[] chars, int offset, int length) throws IOException {
        int read = wide.read(chars, offset, length);
        if (read > 0 && chars[offset] == '\ufeff') {
            // the byte order mark; elsewhere the same character is only an invisible space
            chars[offset] = ' ';
        }
        return read;
    }

    private int readBytes(char[] chars, int offset, int length) throws IOException {
        int count = 0;
        if (pending >= 0 && length > 0) {
            chars[offset + count++] = (char) pending;
            pending = -1;
        }
        while (count < length && fill()) {
            int character = next();
            if (character > 0xffff) {
                chars[offset + count++] = Character.highSurrogate(character);
                pending = Character.lowSurrogate(character);
                if (count < length) {
                    chars[offset + count++] = (char) pending;
                    pending = -1;
                }
            } else {
                chars[offset + count++] = (char) character;
            }
        }
        return count == 0 ? -1 : count;
    }

    /** Whether there is a byte to read; as many as the longest character has, unless the file ends. */
    private boolean fill() throws IOException {
        while (end - position < LONGEST && !ended) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
            int read = bytes.read(buffer, end, buffer.length - end);
            ended = read < 0;
            end += Math.max(read, 0);
        }
        return position < end;
    }

    private int next() {
        int unit = buffer[position] & 0xff;
        if (unit < 0x80) {
            position++;
            line += unit == '\n' ? 1 : 0;
            return unit;
        }
        int length = utf8 ? Utf8.lengthAt(buffer, position, end) : 0;
        if (length > 0) {
            int character = Utf8.characterAt(buffer, position, length);
            position += length;
            wideCount++;
            return character;
        }
        if (firstSingleLine == 0) {
            firstSingleLine = line;
            // no accent was UTF-8 so far: the file is not, and what looks like it by chance is not either
            utf8 = wideCount > 0;
        }
        position++;
        return single.character(unit);
    }

    /** What was wrong with the encoding, complete once all is read; empty when nothing was. */
    Optional<Remarque> remarque() {
        if (wide != null) {
            return isDeclared("utf-16")
                    ? Optional.empty()
                    : repare("Le fichier est codé en UTF-16 : il a été converti.");
        }
        if (firstSingleLine > 0 && !SingleBytes.isSingle(declared)) {
            return repare((declared == null
                            ? "Le fichier contient"
                            : "Le fichier s’annonce en " + declared + " mais contient")
                    + " des caractères codés en Windows-1252, à partir de la ligne " + firstSingleLine
                    + " : ils ont été lus comme tels. Vérifiez les accents.");
        }
        if (wideCount > 0 && SingleBytes.isSingle(declared)) {
            return repare(
                    "Le fichier s’annonce en " + declared + " mais il est codé en UTF-8 : il a été lu comme tel.");
        }
        return Optional.empty();
    }

    private boolean isDeclared(String name) {
        return declared != null && declared.regionMatches(true, 0, name, 0, name.length());
    }

    private static Optional<Remarque> repare(String message) {
        return Optional.of(Remarque.repare(0, "Codage des caractères", message));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
