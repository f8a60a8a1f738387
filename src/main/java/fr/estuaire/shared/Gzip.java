package fr.estuaire.shared;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Streams compressed by gzip or not, told apart by their first two bytes. */
public final class Gzip {
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /** Whether the stream is compressed; it stays where it is. */
    public static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return head.length == 2 && head[0] == (byte) 0x1f && head[1] == (byte) 0x8b;
    }

    /** Compresses fast rather than small: a feed of one gigabyte must not wait for it. */
    public static OutputStream compress(OutputStream out) throws IOException {
        return new Fast(out);
    }

    /** What a compressed stream holds. */
    public static InputStream expand(InputStream in) throws IOException {
        return new GZIPInputStream(in, BUFFER);
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
