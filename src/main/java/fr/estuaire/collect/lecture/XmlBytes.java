package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file as UTF-8, its declaration saying so; blanks that stood before the declaration, where XML
 * forbids them, follow it.
 */
final class XmlBytes extends InputStream {
    private static final int BUFFER = 1 << 14;
    private static final Pattern DECLARATION = Pattern.compile("^(\\s*)(<\\?xml\\s[^>]*\\?>)");
    private static final Pattern ENCODING = Pattern.compile("\\s+encoding\\s*=\\s*([\"'])[^\"']*\\1");

    private final Reader text;
    private final CharBuffer in = CharBuffer.allocate(BUFFER);
    private final ByteBuffer out = ByteBuffer.allocate(BUFFER * 3).limit(0);
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {' '});
    private boolean ended;

    XmlBytes(Reader text) throws IOException {
        this.text = text;
        fill();
        String start = in.flip().toString();
        in.clear();
        in.put(declaredUtf8(start));
    }

    /** Never longer than what it replaces. */
    private static String declaredUtf8(String start) {
        Matcher declaration = DECLARATION.matcher(start);
        if (!declaration.find()) {
            return start;
        }
        String kept = ENCODING.matcher(declaration.group(2)).replaceFirst("");
        return kept + declaration.group(1) + start.substring(declaration.end());
    }

    private void fill() throws IOException {
        while (in.hasRemaining() && !ended) {
            ended = text.read(in) < 0;
        }
    }

    private boolean encode() throws IOException {
        while (!out.hasRemaining()) {
            fill();
            in.flip();
            if (!in.hasRemaining()) {
                return false;
            }
            out.clear();
            encoder.encode(in, out, ended);
            out.flip();
            in.compact();
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return encode() ? out.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!encode()) {
            return -1;
        }
        int count = Math.min(length, out.remaining());
        out.get(bytes, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
