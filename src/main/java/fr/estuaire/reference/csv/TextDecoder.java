package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters without being told their encoding: UTF-8, and from the first byte that cannot be, if no
 * accent was read before, Windows-1252 (of which ISO-8859-1 is a part). UTF-16 and binary files are refused; so are, at the
 * end, files too many of whose letters are damaged.
 */
final class TextDecoder extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int BOM = 0xfeff;
    private static final int HEAD = 512;

    private final InputStream bytes;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer out = CharBuffer.allocate(BUFFER).limit(0);
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final DamageCount damage = new DamageCount();
    private @Nullable Windows1252 windows;
    private boolean started;
    private boolean ended;

    TextDecoder(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        while (!out.hasRemaining() && !(ended && !in.hasRemaining())) {
            fill();
        }
        if (!out.hasRemaining()) {
            damage.requireSound();
            return -1;
        }
        int count = Math.min(length, out.remaining());
        out.get(chars, offset, count);
        return count;
    }

    private void fill() throws IOException {
        readBytes();
        out.clear();
        if (windows == null) {
            decodeUtf8();
        } else {
            windows.decode(in, out, ended);
        }
        out.flip();
        if (!started && out.hasRemaining()) {
            started = true;
            if (out.get(out.position()) == BOM) {
                out.get();
            }
        }
        damage.add(out, windows != null);
    }

    private void readBytes() throws IOException {
        in.compact();
        try {
            int read = bytes.read(in.array(), in.position(), in.remaining());
            ended = read < 0;
            in.position(in.position() + Math.max(read, 0));
        } catch (IOException e) {
            throw PlainBytes.explained(e);
        }
        in.flip();
        if (!started) {
            FileHead.requireText(in.array(), Math.min(in.limit(), HEAD));
        }
    }

    private void decodeUtf8() {
        CoderResult result = utf8.decode(in, out, ended);
        if (ended && result.isUnderflow() && in.hasRemaining()) {
            throw new UnreadableRegisterException(TRUNCATED);
        }
        if (!result.isMalformed()) {
            return;
        }
        if (ended && in.remaining() == result.length() && damage.hasAccents()) {
            throw new UnreadableRegisterException(TRUNCATED);
        }
        if (damage.hasAccents() || DamageCount.hasAccents(out)) {
            in.position(in.position() + result.length());
            out.put('\ufffd');
            utf8.reset();
        } else {
            windows = new Windows1252();
        }
    }

    static final String TRUNCATED =
            "Ce fichier s’arrête au milieu d’une ligne : téléchargez-le de nouveau chez son propriétaire.";

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
