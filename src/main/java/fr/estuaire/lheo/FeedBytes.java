package fr.estuaire.lheo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Turns the bytes of a file, compressed or not, into bytes that look like XML, or says what they are instead. */
final class FeedBytes {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 1024;

    private FeedBytes() {}

    static InputStream toXml(InputStream raw, FeedLimits limits) throws IOException {
        BufferedInputStream file = new BufferedInputStream(raw, BUFFER);
        if (!FeedHead.of(peek(file)).isGzip()) {
            refuseUnlessXml(peek(file));
            return new LimitedStream(file, limits.bytes());
        }
        BufferedInputStream inside =
                new BufferedInputStream(new LimitedStream(new GZIPInputStream(file, BUFFER), limits.bytes()), BUFFER);
        refuseUnlessXml(peek(inside));
        return inside;
    }

    private static void refuseUnlessXml(byte[] head) {
        FeedHead.of(head).objection().ifPresent(sentence -> {
            throw new UnreadableFeedException(sentence);
        });
    }

    private static byte[] peek(BufferedInputStream stream) throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return head;
    }
}
